#pragma once

#include <Domain/Ordering/CustomerId.hpp>
#include <Domain/Ordering/OrderId.hpp>

#include <string>

namespace missive::ordering {

/// The letter that tells a customer that the order has arrived; one per order.
struct Confirmation {
    OrderId orderId;
    CustomerId recipient;
    std::string text;

    friend bool operator==(const Confirmation&, const Confirmation&) noexcept = default;
};

} // namespace missive::ordering
