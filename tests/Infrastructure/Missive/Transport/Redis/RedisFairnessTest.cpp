#include <tests/Infrastructure/Missive/Transport/Redis/RedisRig.hpp>

#include <tests/contract/TransportContract.hpp>

#include <doctest/doctest.h>

using namespace missive;
using namespace missive::test;

namespace {

constexpr int bad = 1000;

/// Claims of `first` on so many messages, numbered from `bad` on.
std::vector<Envelope> claimedBad(RedisRig& rig, int count) {
    for (int i = 0; i < count; ++i) {
        sendNote(rig.first, bad + i);
    }
    auto claimed = rig.first.receive(static_cast<std::size_t>(count));
    REQUIRE(claimed.size() == static_cast<std::size_t>(count));
    return claimed;
}

void sendGood(RedisRig& rig, int count) {
    for (int i = 0; i < count; ++i) {
        sendNote(rig.first, i);
    }
}

/// How many good messages `second` acknowledges in so many turns, while bad ones meet their fate.
int handledIn(RedisRig& rig, int turns, const auto& fate) {
    int handled = 0;
    for (int turn = 0; turn < turns; ++turn) {
        const auto received = rig.second.receive(1);
        if (received.empty()) {
            break;
        }
        if (numbersOf(received)[0] >= bad) {
            fate(received);
        } else {
            CHECK(rig.second.acknowledge(received) == 0);
            ++handled;
        }
    }
    return handled;
}

} // namespace

TEST_CASE("as many abandoned messages that nobody can settle as a lease has seconds leave the others their turns") {
    RedisRig rig;
    claimedBad(rig, 60);
    rig.clock.advance(rig.first.lease() + std::chrono::seconds{1});
    sendGood(rig, 20);
    CHECK(handledIn(rig, 40, [&](const auto&) { rig.clock.advance(std::chrono::seconds{1}); }) == 20);
    CHECK(rig.second.receive(1).size() == 1);
}

TEST_CASE("a message that is released again and again leaves the others their turns") {
    RedisRig rig;
    rig.first.release(claimedBad(rig, 1));
    sendGood(rig, 5);
    CHECK(handledIn(rig, 18, [&](const auto& received) { rig.second.release(received); }) == 5);
}

TEST_CASE("new messages leave abandoned and released ones their turns") {
    RedisRig rig;
    claimedBad(rig, 3);
    rig.clock.advance(rig.first.lease() + std::chrono::seconds{1});
    rig.second.release(rig.second.receive(1));
    sendGood(rig, 20);
    int seen = 0;
    handledIn(rig, 9, [&](const auto& received) {
        CHECK(rig.second.acknowledge(received) == 0);
        ++seen;
    });
    CHECK(seen == 3);
}
