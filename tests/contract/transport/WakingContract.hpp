#pragma once

#include <tests/contract/transport/Notes.hpp>
#include <tests/contract/transport/TransportUnderTest.hpp>
#include <tests/contract/transport/WakeUps.hpp>

#include <doctest/doctest.h>

namespace missive::test {

/// Who waits is woken by what there is to do and by nothing else.
template <class Fixture> void wakingContract(TransportUnderTest<Fixture>& subject) {
    auto& transport = subject.transport();
    auto& other = subject.other();

    SUBCASE("a waiting worker is woken by a send and sleeps again after draining") {
        const int descriptor = transport.descriptor();
        CHECK(transport.receive(1).empty());
        quieten(transport);
        CHECK_FALSE(isReadable(descriptor, 0));
        sendNote(other, 1);
        CHECK(isReadable(descriptor, 2000));
        quieten(transport);
        CHECK_FALSE(isReadable(descriptor, 0));
        CHECK(transport.receive(1).size() == 1);
    }

    SUBCASE("looking in vain wakes nobody") {
        CHECK(transport.receive(1).empty());
        quieten(transport);
        CHECK(transport.receive(1).empty());
        CHECK(other.receive(1).empty());
        CHECK_FALSE(isReadable(transport.descriptor(), 50));
    }
}

} // namespace missive::test
