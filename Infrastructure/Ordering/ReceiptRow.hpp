#pragma once

#include <cstdint>
#include <string>

namespace missive::ordering {

/// A row of `ordering_receipt`.
struct ReceiptRow {
    std::string orderId;
    std::int64_t amountCents = 0;
    std::string currency;
};

#ifdef ODB_COMPILER
#pragma db object(ReceiptRow) table("ordering_receipt")
#pragma db member(ReceiptRow::orderId) id column("order_id")
#pragma db member(ReceiptRow::amountCents) column("amount_cents")
#pragma db member(ReceiptRow::currency) column("currency")
#endif

} // namespace missive::ordering
