#pragma once

#include <cstdint>
#include <string>

namespace missive::ordering {

/// One line of a CreateOrderCommand.
struct CreateOrderLine {
    std::string sku;
    std::int64_t quantity;
    std::int64_t priceCents;
};

} // namespace missive::ordering
