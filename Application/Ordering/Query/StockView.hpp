#pragma once

#include <cstdint>
#include <string>

namespace missive::ordering {

/// How many pieces of a SKU there are.
struct StockView {
    std::string sku;
    std::int64_t quantity;
};

} // namespace missive::ordering
