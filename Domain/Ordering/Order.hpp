#pragma once

#include <Domain/Missive/AggregateRoot.hpp>
#include <Domain/Ordering/Customer.hpp>
#include <Domain/Ordering/OrderStatus.hpp>
#include <Domain/Ordering/PaymentReceived.hpp>
#include <Domain/Ordering/Published/OrderCreated.hpp>

#include <cstdint>
#include <vector>

namespace missive::ordering {

/// What a customer ordered at which prices, and whether it is paid.
class Order : public AggregateRoot<OrderCreated, PaymentReceived> {
public:
    static constexpr std::size_t mostLines = 1'000;
    static constexpr std::int64_t mostPieces = 1'000'000;
    static constexpr std::int64_t highestPrice = 1'000'000'000;

    /// Records OrderCreated. Throws DomainError `order.empty` without lines, `order.lines` with more than `mostLines`,
    /// `order.quantity` for a line of fewer than one or more than `mostPieces` pieces, `order.price` for a price below
    /// zero or above `highestPrice`.
    static Order create(OrderId id, Customer customer, Currency currency, std::vector<OrderLine> lines);

    /// An order as it was stored; records nothing.
    static Order reconstitute(OrderId id, Customer customer, Currency currency, std::vector<OrderLine> lines,
                              OrderStatus status, std::int64_t version);

    /// Records PaymentReceived. Throws DomainError `order.paid` when it is paid already, `order.payment` unless the
    /// amount is exactly the total.
    void receivePayment(Money amount);

    const OrderId& id() const noexcept { return id_; }
    const Customer& customer() const noexcept { return customer_; }
    Currency currency() const noexcept { return currency_; }
    const std::vector<OrderLine>& lines() const noexcept { return lines_; }
    OrderStatus status() const noexcept { return status_; }
    Money total() const noexcept;

    /// Counts the stored changes; 0 for an order that was never stored.
    std::int64_t version() const noexcept { return version_; }

private:
    Order(OrderId id, Customer customer, Currency currency, std::vector<OrderLine> lines, OrderStatus status,
          std::int64_t version);

    OrderId id_;
    Customer customer_;
    Currency currency_;
    std::vector<OrderLine> lines_;
    OrderStatus status_;
    std::int64_t version_;
};

} // namespace missive::ordering
