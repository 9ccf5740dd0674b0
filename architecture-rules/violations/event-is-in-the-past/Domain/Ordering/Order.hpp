#pragma once

namespace missive::ordering {

class Order : public AggregateRoot<OrderCreated, ShipOrder> {};

} // namespace missive::ordering
