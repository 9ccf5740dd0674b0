#pragma once

#include <Domain/Missive/Conflict.hpp>
#include <Domain/Ordering/OrderId.hpp>

namespace missive::ordering {

/// There is an order with this id already (`order.duplicate`).
class OrderDuplicate : public Conflict {
public:
    explicit OrderDuplicate(const OrderId& id)
        : Conflict{"order.duplicate", "There is an order " + id.toString() + " already."} {}
};

} // namespace missive::ordering
