#pragma once

#include <Infrastructure/Ordering/OrderLineRow.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace missive::ordering {

/// A row of `ordering_order` with its lines. The lines are written once: an update of the row leaves them alone.
struct OrderRow {
    std::string id;
    std::string customerId;
    std::string customerName;
    std::string currency;
    std::int64_t totalCents = 0;
    std::string status;
    std::int64_t version = 0;
    std::vector<OrderLineRow> lines;
};

#ifdef ODB_COMPILER
#pragma db object(OrderRow) table("ordering_order") optimistic
#pragma db member(OrderRow::id) id column("id")
#pragma db member(OrderRow::customerId) column("customer_id") readonly
#pragma db member(OrderRow::customerName) column("customer_name") readonly
#pragma db member(OrderRow::currency) column("currency") readonly
#pragma db member(OrderRow::totalCents) column("total_cents") readonly
#pragma db member(OrderRow::status) column("status")
#pragma db member(OrderRow::version) version column("version")
#pragma db member(OrderRow::lines) table("ordering_order_line") id_column("order_id") value_column("")
#pragma db member(OrderRow::lines) unordered readonly
#endif

} // namespace missive::ordering
