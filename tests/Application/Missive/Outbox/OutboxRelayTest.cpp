#include <Application/Missive/Outbox/OutboxRelay.hpp>

#include <Domain/Missive/Port/WakeSource.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <tests/Application/Missive/Outbox/OutboxRig.hpp>
#include <tests/support/FakeWaiter.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace missive::test {

namespace {

using namespace std::chrono_literals;
using Calls = std::vector<std::string>;

/// An outbox whose database may be away.
class WakingOutbox : public ScriptedOutbox, public WakeSource {
public:
    using ScriptedOutbox::ScriptedOutbox;

    int descriptor() const override { return isAway ? throw TransportError{"away"} : 7; }
    void drain() override {}

    bool isAway = true;
};

struct RelayRig : OutboxRig {
    RelayRig() {
        waiter.onWait = [this](auto, auto atMost) { pass(atMost); };
    }

    void deliver(int first, int last) {
        for (int i = first; i <= last; ++i) {
            forOne->deliver(waiting(i, "one"));
        }
    }

    void pass(std::chrono::milliseconds time) {
        clock.advance(time);
        forOne->advance(time);
    }

    /// The calls since it was asked last.
    Calls calls() {
        const auto all = journal.entries();
        const Calls news{all.begin() + static_cast<std::ptrdiff_t>(told), all.end()};
        told = all.size();
        return news;
    }

    void leaveOneAway() {
        one->onSend = [] { throw TransportError{"away"}; };
    }

    FakeWaiter waiter;
    OutboxRelay relay{transports, forwarding, clock, waiter, log};
    std::size_t told = 0;
};

} // namespace

TEST_CASE("the relay removes messages from the outbox after their brokers have them, not before") {
    RelayRig rig;
    rig.forOne->deliver(RelayRig::waiting(1, "one"));
    rig.forTwo->deliver(RelayRig::waiting(2, "two"));
    rig.forOne->deliver(RelayRig::waiting(3, "one"));
    CHECK(rig.relay.forwardOnce());
    CHECK(rig.calls() == Calls{"one-outbox:receive=2", "one:send", "one-outbox:ack=2", "two-outbox:receive=1",
                               "two:send", "two-outbox:ack=1"});
    REQUIRE(rig.one->sent().size() == 2);
    const auto sent = rig.one->sent().front();
    CHECK(sent.message().as<Ping>()->number == 1);
    CHECK(sent.last<ForwardStamp>() == nullptr);
    CHECK(sent.last<DeliveryStamp>() == nullptr);
    CHECK(sent.last<TransportMessageIdStamp>() == nullptr);
    CHECK_FALSE(rig.relay.forwardOnce());
}

TEST_CASE("what one broker does not take stays where it was, and the other broker gets its own") {
    RelayRig rig;
    rig.leaveOneAway();
    rig.deliver(1, 2);
    rig.forTwo->deliver(RelayRig::waiting(3, "two"));
    CHECK(rig.relay.forwardOnce());
    CHECK(rig.calls() == Calls{"one-outbox:receive=2", "one:send", "one-outbox:release=2", "two-outbox:receive=1",
                               "two:send", "two-outbox:ack=1"});
}

TEST_CASE("a broker that is away is left alone until its pause is over, then offered a single message") {
    RelayRig rig;
    rig.leaveOneAway();
    rig.deliver(1, 4);
    rig.relay.forwardOnce();
    CHECK(rig.forwarding.pauseOf("one") == 100ms);
    rig.calls();
    CHECK_FALSE(rig.relay.forwardOnce());
    CHECK(rig.calls() == Calls{"two-outbox:receive=0"});
    rig.pass(100ms);
    CHECK(rig.relay.forwardOnce());
    CHECK(rig.calls() == Calls{"two-outbox:receive=0", "one-outbox:receive=4", "one:send", "one-outbox:postpone=1",
                               "one-outbox:release=3"});
    CHECK(rig.forwarding.pauseOf("one") == 200ms);
    rig.pass(200ms);
    rig.one->onSend = [] {};
    CHECK(rig.relay.forwardOnce());
    CHECK(rig.calls().at(3) == "one-outbox:ack=1");
    CHECK(rig.one->sent().size() == 4);
    CHECK(rig.forwarding.pauseOf("one") == 0ms);
}

TEST_CASE("each try is with another message, so that one which is refused is not in the way of all") {
    RelayRig rig;
    rig.leaveOneAway();
    rig.deliver(1, 3);
    rig.relay.forwardOnce();
    rig.pass(100ms);
    rig.relay.forwardOnce();
    rig.one->onSend = [] {};
    rig.pass(200ms);
    rig.relay.forwardOnce();
    CHECK(rig.one->sent().front().message().as<Ping>()->number == 2);
}

TEST_CASE("whatever waits for a broker that is away, each try touches a few") {
    RelayRig rig;
    rig.leaveOneAway();
    rig.deliver(1, 5000);
    rig.relay.forwardOnce();
    rig.calls();
    const auto end = rig.clock.elapsed() + 10min;
    rig.waiter.onWait = [&](auto, auto atMost) {
        rig.pass(atMost);
        if (rig.clock.elapsed() >= end) {
            rig.relay.stop();
        }
    };
    rig.relay.run();
    const auto calls = rig.calls();
    const auto tries = std::count(calls.begin(), calls.end(), "one:send");
    CHECK(tries > 100);
    CHECK(tries < 150);
    CHECK(std::count(calls.begin(), calls.end(), "one-outbox:receive=10") == tries);
    CHECK(std::count(calls.begin(), calls.end(), "one-outbox:postpone=1") == tries);
    CHECK(std::none_of(calls.begin(), calls.end(), [](const auto& call) { return call == "one-outbox:receive=100"; }));
}

TEST_CASE("when a broker takes the first message again, what waited for it goes without a pause") {
    RelayRig rig;
    constexpr int count = 5000;
    rig.deliver(1, count);
    const auto returns = rig.clock.elapsed() + 1min;
    rig.one->onSend = [&] {
        if (rig.clock.elapsed() < returns) {
            throw TransportError{"away"};
        }
    };
    rig.waiter.onWait = [&](auto, auto atMost) {
        if (!rig.one->sent().empty()) {
            rig.relay.stop();
        }
        rig.pass(atMost);
    };
    rig.relay.run();
    // All but those that the last tries put behind the others for less than a second.
    CHECK(rig.one->sent().size() + rig.forOne->putOff.size() == count);
    CHECK(rig.forOne->putOff.size() < 20);
}

TEST_CASE("what one process gave back another one, for which the broker answers, forwards at once") {
    RelayRig rig;
    rig.leaveOneAway();
    rig.deliver(1, 1000);
    rig.relay.forwardOnce();
    rig.one->onSend = [] {};
    OutboxForwarding other{rig.transports, rig.clock, rig.random, rig.names, rig.log};
    OutboxRelay relayOfAnother{rig.transports, other, rig.clock, rig.waiter, rig.log};
    while (relayOfAnother.forwardOnce()) {
    }
    CHECK(rig.one->sent().size() == 1000);
}

TEST_CASE("thousands of messages for a broker that is away delay those for another by no sleep") {
    RelayRig rig;
    rig.leaveOneAway();
    rig.deliver(1, 3000);
    rig.forTwo->deliver(RelayRig::waiting(1, "two"));
    rig.waiter.onWait = [&](auto, auto) {
        CHECK(rig.two->sent().size() == 1);
        rig.relay.stop();
    };
    rig.relay.run();
    CHECK(rig.calls().size() < 20);
}

TEST_CASE("a broker that is tried again does not keep the others waiting meanwhile") {
    RelayRig rig;
    rig.leaveOneAway();
    rig.deliver(1, 1);
    rig.relay.forwardOnce();
    rig.pass(100ms);
    rig.forTwo->deliver(RelayRig::waiting(2, "two"));
    rig.calls();
    rig.relay.forwardOnce();
    CHECK(rig.calls().front() == "two-outbox:receive=1");
}

TEST_CASE("a relay listens for messages for the others while a broker is away") {
    RelayRig rig;
    const auto listening = std::make_shared<WakingOutbox>("listening", rig.journal);
    const auto paused = std::make_shared<WakingOutbox>("paused", rig.journal);
    listening->isAway = paused->isAway = false;
    rig.leaveOneAway();
    TransportRegistry transports;
    for (const auto& [name, broker, outbox] :
         {std::tuple{"one", rig.one, paused}, std::tuple{"two", rig.two, listening}}) {
        auto entry = transportEntry(name, broker);
        entry.outbox = OutboxName::of(name);
        transports.add(transportEntry(entry.outbox, outbox, nullptr, {}, true));
        transports.add(std::move(entry));
    }
    OutboxForwarding forwarding{transports, rig.clock, rig.random, rig.names, rig.log};
    OutboxRelay relay{transports, forwarding, rig.clock, rig.waiter, rig.log};
    paused->deliver(RelayRig::waiting(1, "one"));
    rig.waiter.onWait = [&](std::span<const int> descriptors, auto atMost) {
        CHECK(descriptors.size() == 1);
        CHECK(atMost == 100ms);
        relay.stop();
    };
    relay.run();
}

TEST_CASE("a row that no outbox has written is not forwarded, told of once and put off ever longer") {
    RelayRig rig;
    rig.forOne->deliver(Envelope::of(Ping{1}).with(TransportMessageIdStamp{"1"}).with(DeliveryStamp{"claim", 1}));
    rig.deliver(2, 2);
    std::vector<std::chrono::milliseconds> delays;
    for (int i = 0; i < 10; ++i) {
        rig.relay.forwardOnce();
        REQUIRE(rig.forOne->putOff.size() == 1);
        delays.push_back(rig.forOne->lastDelay);
        rig.pass(delays.back());
    }
    CHECK(delays.front() == 1s);
    CHECK(delays.back() == 256s);
    REQUIRE(rig.one->sent().size() == 1);
    CHECK(rig.one->sent().front().message().as<Ping>()->number == 2);
    REQUIRE(rig.log.records().size() == 1);
    CHECK(rig.log.records().front().text ==
          "In the queue \"missive_outbox:one\" lie rows that no outbox has written; they are left alone.");
}

TEST_CASE("a delayed message is handed on with what is left of its delay") {
    RelayRig rig;
    const auto dueIn = [&](std::chrono::milliseconds delay) {
        return Envelope::of(Ping{1}).with(ForwardStamp{"one", rig.clock.now() + delay});
    };
    rig.forOne->deliver(dueIn(1500ms));
    rig.forOne->deliver(dueIn(100ms));
    rig.clock.advance(500ms);
    rig.relay.forwardOnce();
    const auto sent = rig.one->sent();
    REQUIRE(sent.size() == 2);
    CHECK(sent[0].last<DelayStamp>()->delay == 1000ms);
    CHECK(sent[1].last<DelayStamp>() == nullptr);
}

TEST_CASE("a relay whose outbox cannot be read says so and goes on until it is stopped") {
    RelayRig rig;
    rig.forOne->onReceive = [](std::size_t) { throw TransportError{"disk full"}; };
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
    CHECK(rig.log.records().front().text == "The outbox \"missive_outbox:one\" cannot be forwarded: disk full");
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
    OutboxRelay relay{transports, forwarding, rig.clock, waiter, rig.log};
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

} // namespace missive::test
