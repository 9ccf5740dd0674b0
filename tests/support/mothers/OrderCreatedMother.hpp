#pragma once

#include <Domain/Ordering/Published/OrderCreated.hpp>
#include <tests/support/mothers/CustomerMother.hpp>
#include <tests/support/mothers/MoneyMother.hpp>
#include <tests/support/mothers/OrderIdMother.hpp>
#include <tests/support/mothers/OrderLineMother.hpp>

#include <utility>
#include <vector>

namespace missive::ordering {

struct OrderCreatedMother {
    static OrderCreated with(std::vector<OrderLine> lines) {
        auto customer = CustomerMother::any();
        return OrderCreated{OrderIdMother::any(), customer.id, std::move(customer.name), MoneyMother::euro(),
                            std::move(lines)};
    }
    static OrderCreated any() { return with(OrderLineMother::three()); }
};

} // namespace missive::ordering
