#pragma once

#include <Domain/Ordering/Port/ReceiptRepository.hpp>
#include <tests/support/mothers/MoneyMother.hpp>
#include <tests/support/mothers/OrderIdMother.hpp>

#include <doctest/doctest.h>

namespace missive::ordering {

/// What every ReceiptRepository does. The rig has `receipts()` and `inUnitOfWork(callable)`.
template <class Rig> void checkReceiptRepositoryContract() {
    Rig rig;
    ReceiptRepository& receipts = rig.receipts();
    const Receipt first{OrderIdMother::any(), MoneyMother::euros(1234)};
    rig.inUnitOfWork([&] { receipts.add(first); });

    SUBCASE("a receipt is found as it was added") {
        rig.inUnitOfWork([&] { CHECK(receipts.find(first.orderId) == first); });
    }
    SUBCASE("there is none for another order") {
        rig.inUnitOfWork([&] { CHECK_FALSE(receipts.find(OrderIdMother::another())); });
    }
    SUBCASE("after a second receipt for the same order the first one is found") {
        rig.inUnitOfWork([&] { receipts.add(Receipt{first.orderId, MoneyMother::euros(1)}); });
        rig.inUnitOfWork([&] { CHECK(receipts.find(first.orderId) == first); });
    }
}

} // namespace missive::ordering
