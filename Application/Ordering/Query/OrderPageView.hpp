#pragma once

#include <Domain/Ordering/OrderSummary.hpp>

#include <optional>
#include <string>
#include <vector>

namespace missive::ordering {

/// A page of the order book, and what to ask for the next one with; nothing on the last.
struct OrderPageView {
    std::vector<OrderSummary> orders;
    std::optional<std::string> after;
};

} // namespace missive::ordering
