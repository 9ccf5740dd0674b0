#include <Application/Ordering/Command/CreateOrderCommandHandler.hpp>

#include <utility>

namespace missive::ordering {

void CreateOrderCommandHandler::operator()(const CreateOrderCommand& command) const {
    std::vector<OrderLine> lines;
    lines.reserve(command.lines.size());
    for (const auto& line : command.lines) {
        lines.push_back(OrderLine{Sku::fromString(line.sku), line.quantity, line.priceCents});
    }
    orders_.add(Order::create(OrderId::fromString(command.orderId),
                              Customer{CustomerId::fromString(command.customerId), command.customerName},
                              Currency::fromCode(command.currency), std::move(lines)));
}

} // namespace missive::ordering
