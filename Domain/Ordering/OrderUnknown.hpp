#pragma once

#include <Domain/Missive/NotFound.hpp>
#include <Domain/Ordering/OrderId.hpp>

namespace missive::ordering {

/// There is no order with this id (`order.unknown`).
class OrderUnknown : public NotFound {
public:
    explicit OrderUnknown(const OrderId& id) : NotFound{"order.unknown", "There is no order " + id.toString() + "."} {}
};

} // namespace missive::ordering
