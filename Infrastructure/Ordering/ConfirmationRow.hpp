#pragma once

#include <cstdint>
#include <string>

namespace missive::ordering {

/// A row of `ordering_confirmation`: one for each confirmation that went out, so that a second one for an order shows.
struct ConfirmationRow {
    std::int64_t id = 0;
    std::string orderId;
    std::string recipient;
    std::string text;
};

#ifdef ODB_COMPILER
#pragma db object(ConfirmationRow) table("ordering_confirmation")
#pragma db member(ConfirmationRow::id) id auto column("id")
#pragma db member(ConfirmationRow::orderId) column("order_id") index
#pragma db member(ConfirmationRow::recipient) column("recipient")
#pragma db member(ConfirmationRow::text) column("text")
#endif

} // namespace missive::ordering
