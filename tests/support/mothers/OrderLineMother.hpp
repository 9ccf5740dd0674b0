#pragma once

#include <Domain/Ordering/OrderLine.hpp>

#include <string_view>
#include <vector>

namespace missive::ordering {

struct OrderLineMother {
    static OrderLine of(std::string_view sku, std::int64_t quantity, std::int64_t priceCents = 1250) {
        return OrderLine{Sku::fromString(sku), quantity, priceCents};
    }
    static OrderLine any() { return of("SKU-0014", 2); }
    static std::vector<OrderLine> three() {
        return {of("SKU-0014", 9, 50137), of("SKU-0027", 2, 82756), of("SKU-0001", 6, 42544)};
    }
};

} // namespace missive::ordering
