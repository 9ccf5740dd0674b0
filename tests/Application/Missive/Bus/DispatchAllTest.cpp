#include <Application/Missive/Bus/EventBus.hpp>
#include <Application/Missive/Middleware/DispatchAfterCurrentBus.hpp>
#include <Domain/Missive/Stamp/DispatchAfterCurrentBusStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/SentStamp.hpp>
#include <Domain/Missive/Stamp/TransportNamesStamp.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <tests/Application/Missive/CallMiddleware.hpp>
#include <tests/Application/Missive/Messages.hpp>
#include <tests/Application/Missive/SendingParts.hpp>
#include <tests/Application/Missive/TransportEntry.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace missive::test {

namespace {

using Strings = std::vector<std::string>;

/// Pings go to a broker, which has an outbox, and pongs nowhere.
struct Events : SendingParts {
    Events() {
        auto entry = transportEntry("broker", broker);
        entry.outbox = "outbox";
        transports.add(entry);
        transports.add(transportEntry("outbox", table));
        transports.add(transportEntry("other", other));
        routing.route(TypeId::of<Ping>(), {"broker"});
        bus.use({std::make_shared<DispatchAfterCurrentBus>(),
                 CallMiddleware::of([this](Envelope& envelope, Stack rest) {
                     journal.add("middleware");
                     onMiddleware();
                     rest.next(envelope);
                 }),
                 sending(), CallMiddleware::of([this](Envelope&, Stack) {
                     journal.add("handled here");
                     onHandle();
                 })});
    }

    std::function<void()> onMiddleware = [] {};
    std::function<void()> onHandle = [] {};
    std::shared_ptr<ScriptedTransport> broker = std::make_shared<ScriptedTransport>("broker", journal);
    std::shared_ptr<ScriptedTransport> table = std::make_shared<ScriptedTransport>("outbox", journal);
    std::shared_ptr<ScriptedTransport> other = std::make_shared<ScriptedTransport>("other", journal);
    EventBus events{bus, unitOfWork};
};

std::vector<Envelope> pings(int count) {
    std::vector<Envelope> envelopes;
    for (int number = 0; number < count; ++number) {
        envelopes.push_back(Envelope::of(Ping{number}));
    }
    return envelopes;
}

} // namespace

TEST_CASE("events that are dispatched together are sent in one call, past the outbox") {
    Events rig;
    auto envelopes = pings(3);
    rig.events.dispatchAll(envelopes);
    CHECK(rig.journal.entries() == Strings{"middleware", "middleware", "middleware", "broker:send"});
    const auto sent = rig.broker->sent();
    REQUIRE(sent.size() == 3);
    CHECK(sent[2].message().as<Ping>()->number == 2);
    CHECK(sent[2].last<MessageIdStamp>()->id == "00000000-0000-7000-8000-000000000003");
    CHECK(envelopes[2].last<MessageIdStamp>()->id == sent[2].last<MessageIdStamp>()->id);
    CHECK(envelopes[2].last<SentStamp>()->senderAlias == "broker");
}

TEST_CASE("each transport is sent to once, whatever the order of the events") {
    Events rig;
    auto envelopes = pings(3);
    envelopes[1].add(TransportNamesStamp{{"other", "broker"}});
    rig.events.dispatchAll(envelopes);
    CHECK(rig.broker->sent().size() == 3);
    CHECK(rig.other->sent().size() == 1);
    const auto calls = rig.journal.entries();
    CHECK(std::count(calls.begin(), calls.end(), "broker:send") == 1);
}

TEST_CASE("whoever dispatches events together hears that the broker is away, and the next try keeps their identity") {
    Events rig;
    auto envelopes = pings(2);
    rig.broker->onSend = [] { throw TransportError{"The broker is away."}; };
    CHECK_THROWS_WITH_AS(rig.events.dispatchAll(envelopes), "The broker is away.", TransportError);
    const auto id = envelopes[1].last<MessageIdStamp>()->id;
    rig.broker->onSend = [] {};
    rig.events.dispatchAll(envelopes);
    REQUIRE(rig.broker->sent().size() == 2);
    CHECK(rig.broker->sent()[1].all<MessageIdStamp>().size() == 1);
    CHECK(rig.broker->sent()[1].last<MessageIdStamp>()->id == id);
}

TEST_CASE("nothing is sent when an event among others cannot be handled") {
    Events rig;
    auto envelopes = pings(1);
    envelopes.push_back(Envelope::of(Pong{}));
    rig.onHandle = [] { throw std::runtime_error{"no"}; };
    CHECK_THROWS_AS(rig.events.dispatchAll(envelopes), std::runtime_error);
    CHECK(rig.broker->sent().empty());
    rig.events.dispatch(envelopes.front(), TransportNamesStamp{{"other"}});
    CHECK(rig.other->sent().size() == 1);
}

TEST_CASE("an event whose gathering a middleware refused can be sent alone afterwards") {
    Events rig;
    auto envelopes = pings(1);
    rig.onMiddleware = [] { throw std::runtime_error{"not now"}; };
    CHECK_THROWS_AS(rig.events.dispatchAll(envelopes), std::runtime_error);
    rig.onMiddleware = [] {};
    rig.events.dispatch(envelopes.front(), TransportNamesStamp{{"other"}});
    CHECK(rig.other->sent().size() == 1);
}

TEST_CASE("an event that is dispatched while others are gathered is no part of them") {
    Events rig;
    std::vector<Envelope> envelopes{Envelope::of(Ping{7}), Envelope::of(Pong{})};
    rig.onHandle = [&] { rig.events.dispatch(Ping{1}, TransportNamesStamp{{"other"}}); };
    rig.events.dispatchAll(envelopes);
    CHECK(rig.journal.entries() ==
          Strings{"middleware", "middleware", "handled here", "middleware", "other:send", "broker:send"});
    CHECK(rig.broker->sent().size() == 1);
}

TEST_CASE("events that are dispatched together do not wait for the current dispatch") {
    Events rig;
    std::vector<Envelope> envelopes{Envelope::of(Ping{}).with(DispatchAfterCurrentBusStamp{})};
    rig.onHandle = [&] {
        rig.events.dispatchAll(envelopes);
        rig.journal.add("handler done");
    };
    rig.events.dispatch(Pong{});
    CHECK(rig.journal.entries() == Strings{"middleware", "handled here", "middleware", "broker:send", "handler done"});
}

TEST_CASE("events cannot be dispatched together past a unit of work") {
    Events rig;
    auto envelopes = pings(1);
    CHECK_THROWS_AS(rig.unitOfWork.run({}, rig.listener, [&] { rig.events.dispatchAll(envelopes); }), std::logic_error);
    CHECK(rig.journal.entries().empty());
}

TEST_CASE("the events of a unit of work are stored in one call where its database is, and others wait") {
    Events rig;
    const auto rows = std::make_shared<ScriptedTransport>("rows", rig.journal);
    rig.transports.add(transportEntry("rows", rows, nullptr, {}, true));
    auto events = pings(4);
    for (auto& event : events) {
        event.add(TransportNamesStamp{{event.message().as<Ping>()->number == 2 ? "other" : "rows"}});
    }
    rig.unitOfWork.run({}, rig.listener, [&] { rig.events.store(std::move(events)); });
    CHECK(rig.journal.entries() ==
          Strings{"middleware", "middleware", "middleware", "middleware", "rows:send", "other:send"});
    REQUIRE(rows->sent().size() == 3);
    CHECK(rows->sent()[2].message().as<Ping>()->number == 3);
}

TEST_CASE("no event of a unit of work is stored when one of them cannot be") {
    Events rig;
    rig.transports.add(transportEntry("rows", rig.other, nullptr, {}, true));
    auto events = pings(2);
    events[0].add(TransportNamesStamp{{"rows"}});
    events[1].add(TransportNamesStamp{{"nowhere"}});
    CHECK_THROWS(rig.unitOfWork.run({}, rig.listener, [&] { rig.events.store(std::move(events)); }));
    CHECK(rig.other->sent().empty());
}

} // namespace missive::test
