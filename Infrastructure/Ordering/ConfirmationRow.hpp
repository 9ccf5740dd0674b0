#pragma once

#include <string>

namespace missive::ordering {

/// A row of `ordering_confirmation`.
struct ConfirmationRow {
    std::string orderId;
    std::string recipient;
    std::string text;
};

#ifdef ODB_COMPILER
#pragma db object(ConfirmationRow) table("ordering_confirmation")
#pragma db member(ConfirmationRow::orderId) id column("order_id")
#pragma db member(ConfirmationRow::recipient) column("recipient")
#pragma db member(ConfirmationRow::text) column("text")
#endif

} // namespace missive::ordering
