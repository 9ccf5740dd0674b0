#pragma once

#include <cstdint>
#include <string>

namespace missive::ordering {

/// Tells that the customer has paid so many minor units for an order.
struct PayOrderCommand {
    std::string orderId;
    std::int64_t amountCents;
    std::string currency;
};

} // namespace missive::ordering
