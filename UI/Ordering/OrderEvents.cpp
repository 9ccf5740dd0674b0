#include <UI/Ordering/OrderEvents.hpp>

#include <Application/Ordering/Query/GetOrderQuery.hpp>
#include <Domain/Ordering/OrderStatus.hpp>
#include <Infrastructure/Ordering/OrderingMessages.hpp>

#include <string>

namespace missive::ordering {

ServerSentEvents OrderEvents::operator()(const EventsAsked& asked) const {
    const auto order = queries_.ask(GetOrderQuery{asked.as<OrderId>("orderId")});
    const auto version = std::to_string(order.version);
    ServerSentEvents told;
    told.isLast = order.status == nameOf(OrderStatus::Paid);
    if (asked.after != version) {
        told.events.push_back(ServerSentEvent::of(version, order.status, order));
    }
    return told;
}

} // namespace missive::ordering
