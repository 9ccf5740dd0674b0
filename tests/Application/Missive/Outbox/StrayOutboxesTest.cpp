#include <Application/Missive/Outbox/OutboxRelay.hpp>

#include <Domain/Missive/TransportError.hpp>
#include <tests/Application/Missive/Outbox/OutboxRig.hpp>
#include <tests/Application/Missive/Outbox/TableOfOutboxes.hpp>
#include <tests/support/FakeWaiter.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using namespace std::chrono_literals;
using Calls = std::vector<std::string>;
using Texts = std::vector<std::string>;

/// The transport `plain`, which has no outbox, and a table in which there may be some.
struct StrayRig {
    StrayRig() {
        transports.add(transportEntry("plain", plain));
        transports.addOutboxTable({"missive_outbox", table, table, true});
    }

    Texts warnings() const {
        Texts texts;
        for (const auto& record : log.records()) {
            if (record.level >= LogLevel::Warning) {
                texts.push_back(record.text);
            }
        }
        return texts;
    }

    Journal journal;
    std::shared_ptr<TableOfOutboxes> table = std::make_shared<TableOfOutboxes>("table", journal);
    std::shared_ptr<ScriptedTransport> plain = std::make_shared<ScriptedTransport>("plain", journal);
    TransportRegistry transports;
    FakeClock clock;
    FakeRandom random{{0}};
    RecordingLog log;
    ShortNames names;
    FakeWaiter waiter;
    OutboxForwarding forwarding{transports, clock, random, names, log};
};

} // namespace

TEST_CASE("messages that wait for a transport that is not configured any more are told of once, and not touched") {
    StrayRig rig;
    rig.table->waiting = {{"it's gone", 12}};
    OutboxRelay relay{rig.transports, rig.forwarding, rig.clock, rig.waiter, rig.log};
    for (int i = 0; i < 5; ++i) {
        CHECK_FALSE(relay.forwardOnce());
        rig.clock.advance(1h);
    }
    CHECK(rig.warnings() ==
          Texts{"12 messages wait in \"missive_outbox:it's gone\", the oldest for 90 s. The transport \"it's gone\" is "
                "not configured, so nothing forwards what waits for it. Configure a transport of that name, or give "
                "the messages to another one: UPDATE messenger_messages SET queue_name = 'missive_outbox:OTHER' WHERE "
                "queue_name = 'missive_outbox:it''s gone';"});
    CHECK(rig.journal.entries() == Calls{"table:sort"});
}

TEST_CASE("messages that wait for a transport that has no outbox any more are forwarded to it") {
    StrayRig rig;
    rig.table->waiting = {{"plain", 1}};
    rig.table->outboxOf("plain");
    rig.table->outbox("plain").deliver(OutboxRig::waiting(1, "plain"));
    OutboxRelay relay{rig.transports, rig.forwarding, rig.clock, rig.waiter, rig.log};
    CHECK(relay.forwardOnce());
    CHECK(rig.plain->sent().size() == 1);
    CHECK(rig.table->outbox("plain").acknowledged().size() == 1);
    CHECK(rig.warnings().empty());
}

TEST_CASE("messages that begin to wait for nobody later are told of within a minute") {
    StrayRig rig;
    OutboxRelay relay{rig.transports, rig.forwarding, rig.clock, rig.waiter, rig.log};
    int looks = 0;
    rig.table->onLook = [&] { ++looks; };
    rig.waiter.onWait = [&](auto, auto atMost) {
        CHECK(atMost == 1min);
        rig.table->waiting = {{"gone", 1}};
        rig.clock.advance(atMost);
        if (looks == 2) {
            relay.stop();
        }
    };
    relay.run();
    CHECK(rig.warnings().size() == 1);
}

TEST_CASE("the outboxes of today's configuration are no strays, in the table in which they are") {
    StrayRig rig;
    rig.transports.add({.transport = rig.table->outboxOf("far")});
    auto far = transportEntry("far", rig.plain);
    far.outbox = OutboxName::of("far");
    rig.transports.add(std::move(far));
    rig.table->waiting = {{"far", 1}};
    const auto other = std::make_shared<TableOfOutboxes>("other", rig.journal, "other_messages");
    rig.transports.addOutboxTable({"other", other, other, true});
    other->waiting = {{"far", 1}};
    const auto strays = StrayOutbox::in(rig.transports);
    REQUIRE(strays.size() == 1);
    CHECK(strays.front().table == "other_messages");
}

TEST_CASE("a transport that is an outbox and is sent to as well is told of") {
    StrayRig rig;
    const auto events = std::make_shared<TableOfOutboxes>("events", rig.journal);
    rig.transports.add(transportEntry("events", events, nullptr, {}, true));
    rig.transports.addOutboxTable({"events", events, events, true});
    events->strangers = 3;
    OutboxRelay relay{rig.transports, rig.forwarding, rig.clock, rig.waiter, rig.log};
    relay.forwardOnce();
    relay.forwardOnce();
    CHECK(rig.warnings() == Texts{"3 messages in \"events\" are none of an outbox, and nothing handles them: "
                                  "\"events\" is the outbox of a transport and therefore not consumed. Give that a "
                                  "transport of its own."});
}

TEST_CASE("a database that cannot be asked for strays is told of, and asked again") {
    StrayRig rig;
    rig.table->waiting = {{"gone", 1}};
    rig.table->onLook = [] { throw TransportError{"away"}; };
    OutboxRelay relay{rig.transports, rig.forwarding, rig.clock, rig.waiter, rig.log};
    relay.forwardOnce();
    relay.forwardOnce();
    CHECK(rig.warnings() == Texts{"Nobody knows what waits in outboxes: away"});
    rig.table->onLook = [] {};
    rig.clock.advance(1min);
    relay.forwardOnce();
    CHECK(rig.warnings().size() == 2);
}

} // namespace missive::test
