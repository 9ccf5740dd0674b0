#include <Application/Missive/Outbox/OutboxRelay.hpp>

#include <Domain/Missive/TransportError.hpp>
#include <tests/Application/Missive/Outbox/RefusalRig.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using namespace std::chrono_literals;
using Numbers = std::vector<int>;
using Delays = std::vector<std::chrono::milliseconds>;

} // namespace

TEST_CASE("a message that its broker refuses is put off alone and told of, and the others go") {
    RefusalRig rig;
    rig.picky->refused = {3};
    rig.deliver(1, 5);
    rig.forwardAfter(0ms);
    CHECK(rig.sent().empty());
    rig.forwardAfter(100ms);
    CHECK(rig.sent() == Numbers{1, 2, 4, 5});
    CHECK(rig.outbox->acknowledged().size() == 4);
    CHECK(rig.outbox->putOff.size() == 1);
    CHECK(rig.forwarding.pauseOf("picky") == 0ms);
    CHECK(rig.errors() == std::vector<std::string>{"\"picky\" refuses the message id-3 (Ping), which "
                                                   "stays in the outbox and is tried again in 1 s: no queue is bound"});
}

TEST_CASE("a refused message that comes first is not in the way of the others for more than one try") {
    RefusalRig rig;
    rig.picky->refused = {1};
    rig.deliver(1, 150);
    rig.forwardAfter(0ms);
    rig.forwardAfter(100ms);
    rig.forwardAfter(200ms);
    rig.forwardAfter(0ms);
    CHECK(rig.sent().size() == 149);
    CHECK(rig.errors().size() == 1);
}

TEST_CASE("a refused message is tried again ever more rarely, alone, and is not held against its broker") {
    RefusalRig rig;
    rig.picky->refused = {1};
    rig.deliver(1, 2);
    rig.forwardAfter(0ms);
    rig.forwardAfter(100ms);
    rig.forwardAfter(200ms);
    REQUIRE(rig.sent() == Numbers{2});
    Delays delays;
    for (int i = 0; i < 10; ++i) {
        REQUIRE(rig.outbox->putOff.size() == 1);
        delays.push_back(rig.outbox->putOff.front().first);
        rig.deliver(10 + i, 10 + i);
        rig.forwardAfter(delays.back());
        CHECK(rig.sent().size() == static_cast<std::size_t>(i) + 2);
        CHECK(rig.forwarding.pauseOf("picky") == 0ms);
    }
    CHECK(delays == Delays{1s, 2s, 4s, 8s, 16s, 32s, 64s, 128s, 256s, 256s});
    rig.forwardAfter(256s);
    CHECK(rig.forwarding.pauseOf("picky") == 0ms);
    CHECK(rig.outbox->acknowledged().size() == 11);
}

TEST_CASE("a refused message that its broker takes after all is done with") {
    RefusalRig rig;
    rig.picky->refused = {1};
    rig.deliver(1, 2);
    rig.forwardAfter(0ms);
    rig.forwardAfter(100ms);
    rig.forwardAfter(200ms);
    rig.picky->refused.clear();
    rig.forwardAfter(1s);
    CHECK(rig.sent() == Numbers{1, 2});
    CHECK(rig.outbox->putOff.empty());
}

TEST_CASE("several refused messages are found one after the other, while the good ones go") {
    RefusalRig rig;
    rig.picky->refused = {1, 2, 50, 51};
    rig.deliver(1, 100);
    for (int i = 0; i < 10; ++i) {
        rig.forwardAfter(5s);
    }
    CHECK(rig.sent().size() == 96);
    CHECK(rig.outbox->acknowledged().size() == 96);
    rig.deliver(101, 200);
    rig.forwardAfter(0ms);
    rig.forwardAfter(5s);
    rig.forwardAfter(5s);
    CHECK(rig.sent().size() == 196);
}

TEST_CASE("a broker that is away refuses nothing, and gets everything when it is back") {
    RefusalRig rig;
    rig.picky->onSend = [] { throw TransportError{"away"}; };
    rig.deliver(1, 10);
    for (int i = 0; i < 5; ++i) {
        rig.forwardAfter(5s);
    }
    CHECK(rig.errors().empty());
    rig.picky->onSend = [] {};
    rig.forwardAfter(5s);
    CHECK(rig.sent().size() == 10);
    CHECK(rig.errors().empty());
}

} // namespace missive::test
