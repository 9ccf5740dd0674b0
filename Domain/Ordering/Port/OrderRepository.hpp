#pragma once

#include <Domain/Ordering/Order.hpp>

#include <optional>

namespace missive::ordering {

/// Keeps orders. What an order recorded is handed to the unit of work with it.
class OrderRepository {
public:
    virtual ~OrderRepository() = default;

    /// Stores a new order. Throws DomainError `order.duplicate` when there is one with this id.
    virtual void add(Order order) = 0;

    /// Stores the change of an order that was found; find it again for the next one. Fails with an error that a retry
    /// mends when somebody else has changed it since.
    virtual void save(Order order) = 0;

    virtual std::optional<Order> find(const OrderId& id) const = 0;
};

} // namespace missive::ordering
