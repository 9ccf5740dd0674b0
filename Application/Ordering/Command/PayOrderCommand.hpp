#pragma once

#include <Domain/Ordering/OrderId.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace missive::ordering {

/// Tells that the customer has paid so many minor units for an order.
struct PayOrderCommand {
    OrderId orderId;
    std::int64_t amountCents;
    std::string currency;
    /// The version of the order that the customer has seen; any without it.
    std::optional<std::int64_t> expectedVersion = {};
};

} // namespace missive::ordering
