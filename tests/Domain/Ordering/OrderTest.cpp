#include <Domain/Ordering/Order.hpp>

#include <tests/support/DomainErrorCode.hpp>
#include <tests/support/mothers/OrderCreatedMother.hpp>
#include <tests/support/mothers/OrderMother.hpp>

#include <doctest/doctest.h>

#include <variant>

namespace missive::ordering {

using namespace test;

TEST_CASE("a created order announces what was ordered, once") {
    auto order = OrderMother::created();
    CHECK(order.releaseEvents() == std::vector<Order::Event>{OrderCreatedMother::any()});
    CHECK(order.releaseEvents().empty());
}

TEST_CASE("a created order is placed, was never stored and costs the sum of its lines") {
    const auto order = OrderMother::created({OrderLineMother::of("A", 2, 150), OrderLineMother::of("B", 1, 99)});
    CHECK(order.status() == OrderStatus::Placed);
    CHECK(order.version() == 0);
    CHECK(order.total() == MoneyMother::euros(399));
}

TEST_CASE("an order without lines is refused") {
    CHECK(domainErrorCode([] { OrderMother::created({}); }) == "order.empty");
}

TEST_CASE("an order with more lines than anybody reads is refused") {
    CHECK_NOTHROW(OrderMother::created(std::vector(Order::mostLines, OrderLineMother::any())));
    CHECK(domainErrorCode([] { OrderMother::created(std::vector(Order::mostLines + 1, OrderLineMother::any())); }) ==
          "order.lines");
}

TEST_CASE("a line of no pieces, of fewer than none or of absurdly many is refused") {
    for (const auto quantity : {std::int64_t{0}, std::int64_t{-3}, Order::mostPieces + 1, INT64_MAX, INT64_MIN}) {
        CAPTURE(quantity);
        CHECK(domainErrorCode([&] {
                  OrderMother::created({OrderLineMother::any(), OrderLineMother::of("SKU-1", quantity)});
              }) == "order.quantity");
    }
    CHECK_NOTHROW(OrderMother::created({OrderLineMother::of("SKU-1", Order::mostPieces)}));
}

TEST_CASE("a negative or absurd price is refused, a present is not") {
    for (const std::int64_t price : {std::int64_t{-1}, Order::highestPrice + 1, INT64_MAX}) {
        CAPTURE(price);
        CHECK(domainErrorCode([&] { OrderMother::created({OrderLineMother::of("SKU-1", 1, price)}); }) ==
              "order.price");
    }
    CHECK(OrderMother::created({OrderLineMother::of("SKU-1", 1, 0)}).total() == MoneyMother::euros(0));
}

TEST_CASE("the total of the largest possible order does not overflow") {
    const auto line = OrderLineMother::of("SKU-1", Order::mostPieces, Order::highestPrice);
    CHECK(OrderMother::created(std::vector(Order::mostLines, line)).total().minorUnits ==
          std::int64_t{1'000'000'000'000'000'000});
}

TEST_CASE("an order rebuilt from the store announces nothing") { CHECK(OrderMother::placed().releaseEvents().empty()); }

TEST_CASE("a payment of the total makes the order paid and is announced") {
    auto order = OrderMother::placed({OrderLineMother::of("A", 2, 150)});
    order.receivePayment(MoneyMother::euros(300));
    CHECK(order.status() == OrderStatus::Paid);
    CHECK(order.releaseEvents() ==
          std::vector<Order::Event>{PaymentReceived{OrderIdMother::any(), MoneyMother::euros(300)}});
}

TEST_CASE("a payment of another amount or in another currency is refused and announces nothing") {
    auto order = OrderMother::placed({OrderLineMother::of("A", 2, 150)});
    CHECK(domainErrorCode([&] { order.receivePayment(MoneyMother::euros(299)); }) == "order.payment");
    CHECK(domainErrorCode([&] { order.receivePayment(Money{300, Currency::fromCode("USD")}); }) == "order.payment");
    CHECK(order.status() == OrderStatus::Placed);
    CHECK(order.releaseEvents().empty());
}

TEST_CASE("a paid order is not paid twice") {
    auto order = OrderMother::placed({OrderLineMother::of("A", 2, 150)});
    order.receivePayment(MoneyMother::euros(300));
    CHECK(domainErrorCode([&] { order.receivePayment(MoneyMother::euros(300)); }) == "order.paid");
}

} // namespace missive::ordering
