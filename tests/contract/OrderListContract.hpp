#pragma once

#include <Domain/Ordering/Port/OrderList.hpp>
#include <Domain/Ordering/Port/OrderRepository.hpp>
#include <tests/support/mothers/OrderMother.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace missive::ordering {

/// What every OrderList does. The rig has `orders()`, `list()` and `inUnitOfWork(callable)`.
template <class Rig> void checkOrderListContract() {
    Rig rig;
    OrderRepository& orders = rig.orders();
    const OrderList& list = rig.list();
    const auto idOf = [](int number) {
        return OrderId::fromString("0193e2a4-7c1e-7d2b-9f3a-00000000000" + std::to_string(number));
    };
    const auto idsBehind = [&](const std::optional<OrderId>& after, std::size_t most) {
        std::vector<std::string> ids;
        rig.inUnitOfWork([&] {
            for (const auto& order : list.page(after, most)) {
                ids.push_back(order.orderId.substr(35));
            }
        });
        return ids;
    };
    using Ids = std::vector<std::string>;

    SUBCASE("there is nothing to list where there are no orders") { CHECK(idsBehind({}, 5).empty()); }

    SUBCASE("orders are listed by their ids, behind any id, and no more than were asked for") {
        for (const int number : {3, 1, 4, 2, 5}) {
            rig.inUnitOfWork([&] {
                orders.add(Order::create(idOf(number), CustomerMother::any(), Currency::fromCode("EUR"),
                                         OrderLineMother::three()));
            });
        }
        CHECK(idsBehind({}, 2) == Ids{"1", "2"});
        CHECK(idsBehind(idOf(2), 2) == Ids{"3", "4"});
        CHECK(idsBehind(idOf(4), 2) == Ids{"5"});
        CHECK(idsBehind(idOf(0), 9) == Ids{"1", "2", "3", "4", "5"});
        CHECK(idsBehind(idOf(5), 9).empty());
        CHECK(idsBehind(idOf(9), 9).empty());
    }

    SUBCASE("an order is listed with its total, its status and its version") {
        rig.inUnitOfWork([&] { orders.add(OrderMother::created()); });
        rig.inUnitOfWork([&] {
            auto order = orders.find(OrderIdMother::any()).value();
            order.receivePayment(order.total());
            orders.save(std::move(order));
        });
        rig.inUnitOfWork([&] {
            const auto order = orders.find(OrderIdMother::any()).value();
            CHECK(list.page({}, 9) == std::vector<OrderSummary>{{order.id().toString(), order.customer().id.toString(),
                                                                 order.customer().name, order.currency().toString(),
                                                                 order.total().minorUnits, "paid", 2}});
        });
    }
}

} // namespace missive::ordering
