#pragma once

namespace missive::ordering {

class Order : public AggregateRoot<OrderCreated, OrderPaid> {};

} // namespace missive::ordering
