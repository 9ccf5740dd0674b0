#pragma once

#include <Domain/Ordering/Port/ConfirmationRepository.hpp>
#include <tests/support/mothers/CustomerMother.hpp>
#include <tests/support/mothers/OrderIdMother.hpp>

#include <doctest/doctest.h>

namespace missive::ordering {

/// What every ConfirmationRepository does. The rig has `confirmations()` and `inUnitOfWork(callable)`.
template <class Rig> void checkConfirmationRepositoryContract() {
    Rig rig;
    ConfirmationRepository& confirmations = rig.confirmations();
    const Confirmation first{OrderIdMother::any(), CustomerMother::any().id, "It has arrived."};
    rig.inUnitOfWork([&] { confirmations.add(first); });

    SUBCASE("a confirmation is found as it was added") {
        rig.inUnitOfWork([&] { CHECK(confirmations.find(first.orderId) == first); });
    }
    SUBCASE("there is none for another order") {
        rig.inUnitOfWork([&] { CHECK_FALSE(confirmations.find(OrderIdMother::another())); });
    }
    SUBCASE("after a second confirmation of the same order the first one is found") {
        rig.inUnitOfWork([&] {
            confirmations.add(Confirmation{first.orderId, first.recipient, "Once more."});
            confirmations.add(Confirmation{OrderIdMother::another(), first.recipient, "Another."});
        });
        rig.inUnitOfWork([&] {
            CHECK(confirmations.find(first.orderId) == first);
            CHECK(confirmations.find(OrderIdMother::another()));
        });
    }
}

} // namespace missive::ordering
