#pragma once

#include <cstdint>
#include <string>

namespace missive::invoicing {

/// A row of `invoicing_invoice`: one for each invoice that was issued, so that a second one for an order shows.
struct InvoiceRow {
    std::int64_t id = 0;
    std::string orderId;
    std::string customerName;
    std::int64_t amountCents = 0;
    std::string currency;
};

#ifdef ODB_COMPILER
#pragma db object(InvoiceRow) table("invoicing_invoice")
#pragma db member(InvoiceRow::id) id auto column("id")
#pragma db member(InvoiceRow::orderId) column("order_id") index
#pragma db member(InvoiceRow::customerName) column("customer_name")
#pragma db member(InvoiceRow::amountCents) column("amount_cents")
#pragma db member(InvoiceRow::currency) column("currency")
#endif

} // namespace missive::invoicing
