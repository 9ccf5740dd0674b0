#pragma once

#include <Domain/Ordering/OrderId.hpp>
#include <Domain/Ordering/OrderSummary.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace missive::ordering {

/// Lists the order book in pieces.
class OrderList {
public:
    virtual ~OrderList() = default;

    /// Up to `most` orders in the order of their ids: the first ones, or those behind `after`, which may be any id.
    virtual std::vector<OrderSummary> page(const std::optional<OrderId>& after, std::size_t most) const = 0;
};

} // namespace missive::ordering
