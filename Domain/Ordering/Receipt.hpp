#pragma once

#include <Domain/Ordering/Money.hpp>
#include <Domain/Ordering/OrderId.hpp>

namespace missive::ordering {

/// What a customer gets for the money; one per order.
struct Receipt {
    OrderId orderId;
    Money amount;

    friend bool operator==(const Receipt&, const Receipt&) noexcept = default;
};

} // namespace missive::ordering
