#pragma once

#include <Infrastructure/Ordering/OrderRow.hpp>

#include <cstdint>
#include <string>

namespace missive::ordering {

/// The columns of `ordering_order` that a list shows; the lines are not read.
struct OrderSummaryRow {
    std::string id;
    std::string customerId;
    std::string customerName;
    std::string currency;
    std::int64_t totalCents = 0;
    std::string status;
    std::int64_t version = 0;
};

#ifdef ODB_COMPILER
#pragma db view(OrderSummaryRow) object(OrderRow)
#pragma db member(OrderSummaryRow::id) column(OrderRow::id)
#pragma db member(OrderSummaryRow::customerId) column(OrderRow::customerId)
#pragma db member(OrderSummaryRow::customerName) column(OrderRow::customerName)
#pragma db member(OrderSummaryRow::currency) column(OrderRow::currency)
#pragma db member(OrderSummaryRow::totalCents) column(OrderRow::totalCents)
#pragma db member(OrderSummaryRow::status) column(OrderRow::status)
#pragma db member(OrderSummaryRow::version) column(OrderRow::version)
#endif

} // namespace missive::ordering
