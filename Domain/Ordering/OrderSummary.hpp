#pragma once

#include <cstdint>
#include <string>

namespace missive::ordering {

/// An order without its lines, as a list shows it; the total in the minor units of its currency.
struct OrderSummary {
    std::string orderId;
    std::string customerId;
    std::string customerName;
    std::string currency;
    std::int64_t totalCents;
    std::string status;
    std::int64_t version;

    friend bool operator==(const OrderSummary&, const OrderSummary&) = default;
};

} // namespace missive::ordering
