#pragma once

#include <Domain/Missive/DomainError.hpp>
#include <Domain/Ordering/OrderId.hpp>

namespace missive::ordering {

/// There is an order with this id already (`order.duplicate`).
class OrderDuplicate : public DomainError {
public:
    explicit OrderDuplicate(const OrderId& id)
        : DomainError{"order.duplicate", "There is an order " + id.toString() + " already."} {}
};

} // namespace missive::ordering
