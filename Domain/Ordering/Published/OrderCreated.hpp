#pragma once

#include <Domain/Ordering/Currency.hpp>
#include <Domain/Ordering/CustomerId.hpp>
#include <Domain/Ordering/OrderId.hpp>
#include <Domain/Ordering/OrderLine.hpp>

#include <string>
#include <vector>

namespace missive::ordering {

/// A customer has placed an order.
struct OrderCreated {
    OrderId orderId;
    CustomerId customerId;
    std::string customerName;
    Currency currency;
    std::vector<OrderLine> lines;

    friend bool operator==(const OrderCreated&, const OrderCreated&) noexcept = default;
};

} // namespace missive::ordering
