#pragma once

#include <cstdint>
#include <string>

namespace missive::ordering {

/// A row of `ordering_order_line`. It carries its position itself: a list kept in order by ODB would cost an index on
/// the positions of all orders.
struct OrderLineRow {
    std::int64_t position = 0;
    std::string sku;
    std::int64_t quantity = 0;
    std::int64_t priceCents = 0;
};

#ifdef ODB_COMPILER
#pragma db value(OrderLineRow)
#pragma db member(OrderLineRow::position) column("position") not_null
#pragma db member(OrderLineRow::sku) column("sku") not_null
#pragma db member(OrderLineRow::quantity) column("quantity") not_null
#pragma db member(OrderLineRow::priceCents) column("price_cents") not_null
#endif

} // namespace missive::ordering
