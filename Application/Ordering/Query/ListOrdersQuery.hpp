#pragma once

#include <Application/Ordering/Query/OrderPageView.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace missive::ordering {

/// Asks for a page of the order book, in the order of the orders' ids.
struct ListOrdersQuery {
    using Result = OrderPageView;

    /// The last order of the page before; the first page without it.
    std::optional<std::string> after;
    /// How many orders at most: 1 to 100, 20 without it.
    std::optional<std::int64_t> limit;
};

} // namespace missive::ordering
