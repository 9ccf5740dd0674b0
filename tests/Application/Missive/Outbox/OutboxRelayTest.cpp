#include <Application/Missive/Outbox/OutboxRelay.hpp>

#include <Domain/Missive/Port/WakeSource.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <tests/Application/Missive/Outbox/OutboxRig.hpp>
#include <tests/support/FakeWaiter.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace missive::testing {

namespace {

using namespace std::chrono_literals;
using Calls = std::vector<std::string>;
using Delays = std::vector<std::chrono::milliseconds>;

/// An outbox whose database may be away.
class WakingOutbox : public ScriptedOutbox, public WakeSource {
public:
    using ScriptedOutbox::ScriptedOutbox;

    int descriptor() const override { return isAway ? throw TransportError{"away"} : 7; }
    void drain() override {}

    bool isAway = true;
};

struct RelayRig : OutboxRig {
    FakeWaiter waiter;
    OutboxRelay relay{transports, forwarding, waiter, log};
};

} // namespace

TEST_CASE("the relay removes messages from the outbox after their brokers have them, not before") {
    RelayRig rig;
    rig.outbox->deliver(RelayRig::waiting(1, "one"));
    rig.outbox->deliver(RelayRig::waiting(2, "two"));
    rig.outbox->deliver(RelayRig::waiting(3, "one"));
    CHECK(rig.relay.forwardOnce());
    CHECK(rig.journal.entries() == Calls{"outbox:receive=3", "one:send", "outbox:ack=2", "two:send", "outbox:ack=1"});
    REQUIRE(rig.one->sent().size() == 2);
    const auto sent = rig.one->sent().front();
    CHECK(sent.message().as<Ping>()->number == 1);
    CHECK(sent.last<ForwardStamp>() == nullptr);
    CHECK(sent.last<DeliveryStamp>() == nullptr);
    CHECK(sent.last<TransportMessageIdStamp>() == nullptr);
    CHECK_FALSE(rig.relay.forwardOnce());
}

TEST_CASE("what one broker does not take is put off, and the other broker gets its own") {
    RelayRig rig;
    rig.one->onSend = [] { throw TransportError{"away"}; };
    rig.outbox->deliver(RelayRig::waiting(1, "one"));
    rig.outbox->deliver(RelayRig::waiting(2, "two"));
    CHECK(rig.relay.forwardOnce());
    CHECK(rig.journal.entries() ==
          Calls{"outbox:receive=2", "one:send", "outbox:postpone=1", "two:send", "outbox:ack=1"});
    CHECK(rig.outbox->lastDelay == 100ms);
}

TEST_CASE("a broker that is away is not tried before its pause is over, then with a single message") {
    RelayRig rig;
    rig.one->onSend = [] { throw TransportError{"away"}; };
    const auto deliver = [&](int first, int last) {
        for (int i = first; i <= last; ++i) {
            rig.outbox->deliver(RelayRig::waiting(i, "one"));
        }
    };
    deliver(1, 4);
    rig.relay.forwardOnce();
    CHECK(rig.forwarding.pauseOf("one") == 100ms);
    deliver(5, 6);
    rig.relay.forwardOnce();
    rig.clock.advance(100ms);
    deliver(7, 9);
    rig.relay.forwardOnce();
    rig.clock.advance(200ms);
    rig.one->onSend = [] {};
    deliver(10, 12);
    rig.relay.forwardOnce();
    CHECK(rig.journal.entries() == Calls{"outbox:receive=4", "one:send", "outbox:postpone=4", "outbox:receive=2",
                                         "outbox:postpone=2", "outbox:receive=3", "one:send", "outbox:postpone=3",
                                         "outbox:receive=3", "one:send", "outbox:ack=1", "one:send", "outbox:ack=2"});
}

TEST_CASE("thousands of messages for a broker that is away delay those for another by no sleep") {
    RelayRig rig;
    rig.one->onSend = [] { throw TransportError{"away"}; };
    constexpr int count = 3000;
    for (int i = 1; i <= count; ++i) {
        rig.outbox->deliver(RelayRig::waiting(i, i % 2 == 0 ? "one" : "gone"));
    }
    rig.outbox->deliver(RelayRig::waiting(count + 1, "two"));
    rig.waiter.onWait = [&](auto, auto) {
        CHECK(rig.two->sent().size() == 1);
        rig.relay.stop();
    };
    rig.relay.run();
    CHECK(rig.journal.entries().size() < 200);
}

TEST_CASE("messages for a broker that is away come back at a thousand a second, until it takes them again") {
    RelayRig rig;
    rig.one->onSend = [] { throw TransportError{"away"}; };
    Delays delays;
    for (int round = 0; round < 3; ++round) {
        for (int i = 1; i <= 100; ++i) {
            rig.outbox->deliver(RelayRig::waiting(i, "one"));
        }
        rig.relay.forwardOnce();
        delays.push_back(rig.outbox->lastDelay);
    }
    CHECK(delays == Delays{100ms, 200ms, 300ms});
    rig.clock.advance(100ms);
    rig.one->onSend = [] {};
    rig.outbox->deliver(RelayRig::waiting(1, "one"));
    rig.relay.forwardOnce();
    rig.one->onSend = [] { throw TransportError{"away"}; };
    rig.outbox->deliver(RelayRig::waiting(1, "one"));
    rig.relay.forwardOnce();
    CHECK(rig.outbox->lastDelay == 100ms);
}

TEST_CASE("a broker that is tried again does not keep the others waiting meanwhile") {
    RelayRig rig;
    rig.one->onSend = [] { throw TransportError{"away"}; };
    rig.outbox->deliver(RelayRig::waiting(1, "one"));
    rig.relay.forwardOnce();
    rig.clock.advance(100ms);
    rig.outbox->deliver(RelayRig::waiting(1, "one"));
    rig.outbox->deliver(RelayRig::waiting(2, "two"));
    rig.relay.forwardOnce();
    CHECK(rig.journal.entries() == Calls{"outbox:receive=1", "one:send", "outbox:postpone=1", "outbox:receive=2",
                                         "two:send", "outbox:ack=1", "one:send", "outbox:postpone=1"});
}

TEST_CASE("a relay listens for messages while a broker is away") {
    RelayRig rig;
    const auto outbox = std::make_shared<WakingOutbox>("waking", rig.journal);
    outbox->isAway = false;
    TransportRegistry transports;
    transports.add(transportEntry("waking", outbox, nullptr, {}, true));
    auto broker = transportEntry("one", rig.one);
    broker.outbox = "waking";
    transports.add(std::move(broker));
    OutboxRelay relay{transports, rig.forwarding, rig.waiter, rig.log};
    outbox->deliver(RelayRig::waiting(1, "gone"));
    rig.waiter.onWait = [&](std::span<const int> descriptors, auto atMost) {
        CHECK(descriptors.size() == 1);
        CHECK(atMost == 100ms);
        relay.stop();
    };
    relay.run();
}

TEST_CASE("messages for a transport that is not configured wait, and the log says for which") {
    RelayRig rig;
    rig.outbox->deliver(RelayRig::waiting(1, "gone"));
    rig.relay.forwardOnce();
    CHECK(rig.journal.entries() == Calls{"outbox:receive=1", "outbox:postpone=1"});
    CHECK(rig.log.records().front().text.find("\"gone\"") != std::string::npos);
}

TEST_CASE("a delayed message is handed on with what is left of its delay") {
    RelayRig rig;
    const auto dueIn = [&](std::chrono::milliseconds delay) {
        return Envelope::of(Ping{1}).with(ForwardStamp{"one", rig.clock.now() + delay});
    };
    rig.outbox->deliver(dueIn(1500ms));
    rig.outbox->deliver(dueIn(100ms));
    rig.clock.advance(500ms);
    rig.relay.forwardOnce();
    const auto sent = rig.one->sent();
    REQUIRE(sent.size() == 2);
    CHECK(sent[0].last<DelayStamp>()->delay == 1000ms);
    CHECK(sent[1].last<DelayStamp>() == nullptr);
}

TEST_CASE("a relay whose outbox cannot be read says so and goes on until it is stopped") {
    RelayRig rig;
    rig.outbox->onReceive = [](std::size_t) { throw TransportError{"disk full"}; };
    int waits = 0;
    rig.waiter.onWait = [&](auto, auto atMost) {
        CHECK(atMost == 1000ms);
        if (++waits == 2) {
            rig.relay.stop();
        }
    };
    rig.relay.run();
    CHECK(rig.waiter.interrupted);
    CHECK(rig.log.records().size() == 2);
    CHECK(rig.log.records().front().text == "The outbox \"outbox\" cannot be forwarded: disk full");
}

TEST_CASE("a relay that begins while its outbox's database is away waits for the outbox once it is back") {
    OutboxRig rig;
    const auto outbox = std::make_shared<WakingOutbox>("outbox", rig.journal);
    TransportRegistry transports;
    transports.add(transportEntry("outbox", outbox, nullptr, {}, true));
    auto broker = transportEntry("one", rig.one);
    broker.outbox = "outbox";
    transports.add(std::move(broker));
    OutboxForwarding forwarding{transports, rig.clock, rig.random, rig.names, rig.log};
    FakeWaiter waiter;
    OutboxRelay relay{transports, forwarding, waiter, rig.log};
    std::vector<std::size_t> waitedFor;
    waiter.onWait = [&](std::span<const int> descriptors, auto) {
        waitedFor.push_back(descriptors.size());
        outbox->isAway = false;
        if (waitedFor.size() == 2) {
            relay.stop();
        }
    };
    relay.run();
    CHECK(waitedFor == std::vector<std::size_t>{0, 1});
}

} // namespace missive::testing
