#pragma once

#include <Application/Ordering/Command/CreateOrderCommand.hpp>
#include <Domain/Ordering/Port/OrderRepository.hpp>

namespace missive::ordering {

class CreateOrderCommandHandler {
public:
    explicit CreateOrderCommandHandler(OrderRepository& orders) : orders_{orders} {}

    /// Throws DomainError as Order::create and OrderRepository::add do, `identifier.malformed` and the like.
    void operator()(const CreateOrderCommand& command) const;

private:
    OrderRepository& orders_;
};

} // namespace missive::ordering
