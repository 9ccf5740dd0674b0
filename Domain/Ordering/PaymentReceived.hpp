#pragma once

#include <Domain/Ordering/Money.hpp>
#include <Domain/Ordering/OrderId.hpp>

namespace missive::ordering {

/// An order has been paid in full.
struct PaymentReceived {
    OrderId orderId;
    Money amount;

    friend bool operator==(const PaymentReceived&, const PaymentReceived&) noexcept = default;
};

} // namespace missive::ordering
