#pragma once

#include <Domain/Ordering/Sku.hpp>

#include <cstdint>

namespace missive::ordering {

/// So many pieces of one SKU at a price per piece, in the minor units of the order's currency.
struct OrderLine {
    Sku sku;
    std::int64_t quantity;
    std::int64_t priceCents;

    friend bool operator==(const OrderLine&, const OrderLine&) noexcept = default;
};

} // namespace missive::ordering
