#pragma once

#include <Domain/Missive/DomainError.hpp>
#include <Domain/Ordering/OrderId.hpp>

namespace missive::ordering {

/// There is no order with this id (`order.unknown`).
class OrderUnknown : public DomainError {
public:
    explicit OrderUnknown(const OrderId& id)
        : DomainError{"order.unknown", "There is no order " + id.toString() + "."} {}
};

} // namespace missive::ordering
