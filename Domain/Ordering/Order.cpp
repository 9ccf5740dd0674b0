#include <Domain/Ordering/Order.hpp>

#include <Domain/Missive/DomainError.hpp>
#include <Domain/Ordering/OrderTotal.hpp>

#include <string>
#include <utility>

namespace missive::ordering {
namespace {

void refuseImpossible(const OrderLine& line) {
    const auto& sku = line.sku.toString();
    if (line.quantity < 1) {
        throw DomainError{"order.quantity", "A line needs at least one piece; the one for " + sku + " has " +
                                                std::to_string(line.quantity) + "."};
    }
    if (line.quantity > Order::mostPieces) {
        throw DomainError{"order.quantity", "A line takes at most " + std::to_string(Order::mostPieces) +
                                                " pieces; the one for " + sku + " has " +
                                                std::to_string(line.quantity) + "."};
    }
    if (line.priceCents < 0 || line.priceCents > Order::highestPrice) {
        throw DomainError{"order.price", "A price lies between 0 and " + std::to_string(Order::highestPrice) +
                                             " minor units; that of " + sku + " is " + std::to_string(line.priceCents) +
                                             "."};
    }
}

} // namespace

Order::Order(OrderId id, Customer customer, Currency currency, std::vector<OrderLine> lines, OrderStatus status,
             std::int64_t version)
    : id_{id}, customer_{std::move(customer)}, currency_{currency}, lines_{std::move(lines)}, status_{status},
      version_{version} {}

Order Order::create(OrderId id, Customer customer, Currency currency, std::vector<OrderLine> lines) {
    if (lines.empty()) {
        throw DomainError{"order.empty", "An order needs at least one line."};
    }
    if (lines.size() > mostLines) {
        throw DomainError{"order.lines", "An order takes at most " + std::to_string(mostLines) + " lines, not " +
                                             std::to_string(lines.size()) + "."};
    }
    for (const auto& line : lines) {
        refuseImpossible(line);
    }
    Order order{id, std::move(customer), currency, std::move(lines), OrderStatus::Placed, 0};
    order.record(OrderCreated{id, order.customer_.id, order.customer_.name, currency, order.lines_});
    return order;
}

Order Order::reconstitute(OrderId id, Customer customer, Currency currency, std::vector<OrderLine> lines,
                          OrderStatus status, std::int64_t version) {
    return Order{id, std::move(customer), currency, std::move(lines), status, version};
}

void Order::receivePayment(Money amount) {
    if (status_ == OrderStatus::Paid) {
        throw DomainError{"order.paid", "Order " + id_.toString() + " is paid already."};
    }
    if (amount != total()) {
        throw DomainError{"order.payment", "Order " + id_.toString() + " costs " + total().toString() + ", not " +
                                               amount.toString() + "."};
    }
    status_ = OrderStatus::Paid;
    record(PaymentReceived{id_, amount});
}

Money Order::total() const noexcept { return orderTotal(lines_, currency_); }

} // namespace missive::ordering
