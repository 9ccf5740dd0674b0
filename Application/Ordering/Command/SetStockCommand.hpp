#pragma once

#include <cstdint>
#include <string>

namespace missive::ordering {

/// Tells how many pieces of a SKU there are now, whatever was known before: telling it twice changes nothing.
struct SetStockCommand {
    std::string sku;
    std::int64_t quantity;
};

} // namespace missive::ordering
