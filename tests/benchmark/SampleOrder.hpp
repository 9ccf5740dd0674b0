#pragma once

#include <Domain/Ordering/Published/OrderCreated.hpp>

#include <string_view>

namespace missive::benchmark {

/// The event whose JSON is 289 bytes long: three lines, a name that needs escapes.
inline ordering::OrderCreated sampleOrder(std::string_view orderId = "70ccec31-3571-410a-bc13-2d0d113db17d") {
    using namespace ordering;
    return {OrderId::fromString(orderId),
            CustomerId::fromString("C-01330"),
            "Jos\u00e9 Pe\u00f1a",
            Currency::fromCode("EUR"),
            {{Sku::fromString("SKU-0014"), 9, 50137},
             {Sku::fromString("SKU-0027"), 2, 82756},
             {Sku::fromString("SKU-0001"), 6, 4254}}};
}

} // namespace missive::benchmark
