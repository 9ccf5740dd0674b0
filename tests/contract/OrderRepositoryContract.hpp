#pragma once

#include <Domain/Missive/ConcurrencyConflict.hpp>
#include <Domain/Missive/DomainError.hpp>
#include <Domain/Ordering/Port/OrderRepository.hpp>
#include <tests/support/mothers/OrderMother.hpp>

#include <doctest/doctest.h>

#include <utility>

namespace missive::ordering {

/// What every OrderRepository does. The rig has `orders()`, `inUnitOfWork(callable)` and `released()`, the events that
/// were handed on since it was made.
template <class Rig> void checkOrderRepositoryContract() {
    Rig rig;
    OrderRepository& orders = rig.orders();
    rig.inUnitOfWork([&] { orders.add(OrderMother::created()); });

    SUBCASE("an order is found as it was added") {
        rig.inUnitOfWork([&] {
            const auto expected = OrderMother::placed();
            const auto found = orders.find(expected.id());
            REQUIRE(found);
            CHECK(found->id() == expected.id());
            CHECK(found->customer() == expected.customer());
            CHECK(found->currency() == expected.currency());
            CHECK(found->lines() == expected.lines());
            CHECK(found->status() == OrderStatus::Placed);
            CHECK(found->version() == 1);
        });
    }
    SUBCASE("an order nobody added is not found") {
        rig.inUnitOfWork([&] { CHECK_FALSE(orders.find(OrderIdMother::another())); });
    }
    SUBCASE("what an order recorded is handed on once") {
        REQUIRE(rig.released().size() == 1);
        CHECK(std::holds_alternative<OrderCreated>(rig.released().front()));
        rig.inUnitOfWork([&] {
            auto order = orders.find(OrderIdMother::any()).value();
            order.receivePayment(order.total());
            orders.save(std::move(order));
        });
        REQUIRE(rig.released().size() == 2);
        CHECK(std::holds_alternative<PaymentReceived>(rig.released().back()));
    }
    SUBCASE("a second order with the same id is refused and hands nothing on") {
        try {
            rig.inUnitOfWork([&] { orders.add(OrderMother::created({OrderLineMother::any()})); });
            FAIL("the second order was taken");
        } catch (const DomainError& error) {
            CHECK(error.code() == "order.duplicate");
        }
        CHECK(rig.released().size() == 1);
        rig.inUnitOfWork([&] { CHECK(orders.find(OrderIdMother::any())->lines() == OrderLineMother::three()); });
    }
    SUBCASE("a change is found again with the lines untouched") {
        rig.inUnitOfWork([&] {
            auto order = orders.find(OrderIdMother::any()).value();
            order.receivePayment(order.total());
            orders.save(std::move(order));
        });
        rig.inUnitOfWork([&] {
            const auto order = orders.find(OrderIdMother::any()).value();
            CHECK(order.status() == OrderStatus::Paid);
            CHECK(order.version() == 2);
            CHECK(order.lines() == OrderLineMother::three());
        });
    }
    SUBCASE("a change of an order that somebody else changed meanwhile fails") {
        std::optional<Order> stale;
        rig.inUnitOfWork([&] { stale = orders.find(OrderIdMother::any()); });
        rig.inUnitOfWork([&] {
            auto order = orders.find(OrderIdMother::any()).value();
            order.receivePayment(order.total());
            orders.save(std::move(order));
        });
        CHECK_THROWS_AS(rig.inUnitOfWork([&] { orders.save(stale.value()); }), ConcurrencyConflict);
    }
}

} // namespace missive::ordering
