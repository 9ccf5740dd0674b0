#pragma once

#include <Application/Ordering/Command/PayOrderCommand.hpp>
#include <Domain/Ordering/Port/OrderRepository.hpp>

namespace missive::ordering {

class PayOrderCommandHandler {
public:
    explicit PayOrderCommandHandler(OrderRepository& orders) : orders_{orders} {}

    /// Throws DomainError `order.unknown`, ConcurrencyConflict for another version than was expected, and as
    /// Order::receivePayment does.
    void operator()(const PayOrderCommand& command) const;

private:
    OrderRepository& orders_;
};

} // namespace missive::ordering
