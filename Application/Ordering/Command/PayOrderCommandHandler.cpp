#include <Application/Ordering/Command/PayOrderCommandHandler.hpp>

#include <Domain/Missive/ConcurrencyConflict.hpp>
#include <Domain/Ordering/OrderUnknown.hpp>

#include <utility>

namespace missive::ordering {

void PayOrderCommandHandler::operator()(const PayOrderCommand& command) const {
    const auto& id = command.orderId;
    auto order = orders_.find(id);
    if (!order) {
        throw OrderUnknown{id};
    }
    if (command.expectedVersion && *command.expectedVersion != order->version()) {
        throw ConcurrencyConflict{"Order " + id.toString() + " was changed meanwhile: look at its new state."};
    }
    order->receivePayment(Money{command.amountCents, Currency::fromCode(command.currency)});
    orders_.save(*std::move(order));
}

} // namespace missive::ordering
