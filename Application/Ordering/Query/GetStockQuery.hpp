#pragma once

#include <Application/Ordering/Query/StockView.hpp>

#include <string>

namespace missive::ordering {

/// Asks how many pieces of a SKU there are.
struct GetStockQuery {
    using Result = StockView;

    std::string sku;
};

} // namespace missive::ordering
