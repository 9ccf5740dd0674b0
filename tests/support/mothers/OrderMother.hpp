#pragma once

#include <Domain/Ordering/Order.hpp>
#include <tests/support/mothers/CustomerMother.hpp>
#include <tests/support/mothers/MoneyMother.hpp>
#include <tests/support/mothers/OrderIdMother.hpp>
#include <tests/support/mothers/OrderLineMother.hpp>

#include <utility>
#include <vector>

namespace missive::ordering {

struct OrderMother {
    /// Just created: its OrderCreated is not released yet.
    static Order created(std::vector<OrderLine> lines = OrderLineMother::three()) {
        return Order::create(OrderIdMother::any(), CustomerMother::any(), MoneyMother::euro(), std::move(lines));
    }

    /// As it comes from the store.
    static Order placed(std::vector<OrderLine> lines = OrderLineMother::three()) {
        return Order::reconstitute(OrderIdMother::any(), CustomerMother::any(), MoneyMother::euro(), std::move(lines),
                                   OrderStatus::Placed, 1);
    }
};

} // namespace missive::ordering
