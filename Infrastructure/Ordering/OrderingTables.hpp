#pragma once

#include <string>
#include <vector>

namespace missive::ordering {

/// The tables of the context's ODB schema, which is named `ordering`.
inline std::vector<std::string> orderingTables() {
    return {"ordering_order", "ordering_order_line", "ordering_stock", "ordering_confirmation", "ordering_receipt"};
}

} // namespace missive::ordering
