#include <Application/Ordering/Query/GetOrderQueryHandler.hpp>

#include <Domain/Ordering/OrderUnknown.hpp>

namespace missive::ordering {

OrderView GetOrderQueryHandler::operator()(const GetOrderQuery& query) const {
    const auto order = orders_.find(query.orderId);
    if (!order) {
        throw OrderUnknown{query.orderId};
    }
    OrderView view{query.orderId.toString(),
                   order->customer().id.toString(),
                   order->customer().name,
                   order->currency().toString(),
                   {},
                   order->total().minorUnits,
                   std::string{nameOf(order->status())},
                   order->version()};
    for (const auto& line : order->lines()) {
        view.lines.push_back(OrderLineView{line.sku.toString(), line.quantity, line.priceCents});
    }
    return view;
}

} // namespace missive::ordering
