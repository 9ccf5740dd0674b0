#include <Application/Ordering/EventHandler/SendConfirmationOnOrderCreated.hpp>

#include <Domain/Ordering/OrderTotal.hpp>

namespace missive::ordering {

void SendConfirmationOnOrderCreated::operator()(const OrderCreated& event) const {
    confirmations_.add(Confirmation{event.orderId, event.customerId,
                                    "Dear " + event.customerName + ", your order over " +
                                        orderTotal(event.lines, event.currency).toString() + " has arrived."});
}

} // namespace missive::ordering
