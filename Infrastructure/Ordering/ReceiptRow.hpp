#pragma once

#include <cstdint>
#include <string>

namespace missive::ordering {

/// A row of `ordering_receipt`: one for each receipt that was written, so that a second one for an order shows.
struct ReceiptRow {
    std::int64_t id = 0;
    std::string orderId;
    std::int64_t amountCents = 0;
    std::string currency;
};

#ifdef ODB_COMPILER
#pragma db object(ReceiptRow) table("ordering_receipt")
#pragma db member(ReceiptRow::id) id auto column("id")
#pragma db member(ReceiptRow::orderId) column("order_id") index
#pragma db member(ReceiptRow::amountCents) column("amount_cents")
#pragma db member(ReceiptRow::currency) column("currency")
#endif

} // namespace missive::ordering
