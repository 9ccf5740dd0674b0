#include <Application/Missive/Middleware/SendMessage.hpp>

#include <Application/Missive/Bus/NoSenderForMessage.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Domain/Missive/Stamp/SentStamp.hpp>
#include <Domain/Missive/Stamp/TransportNamesStamp.hpp>
#include <tests/Application/Missive/CallMiddleware.hpp>
#include <tests/Application/Missive/Messages.hpp>
#include <tests/Application/Missive/SendingParts.hpp>
#include <tests/Application/Missive/TransportEntry.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using Strings = std::vector<std::string>;

struct SendingBus : SendingParts {
    explicit SendingBus(bool allowNoSenders = true) {
        transports.add(transportEntry("broker", broker));
        transports.add(transportEntry("table", table, nullptr, {}, true));
        bus.use(
            {sending(allowNoSenders), CallMiddleware::of([this](Envelope&, Stack) { journal.add("handled here"); })});
        unitOfWork.atCommit = [this] { journal.add("commit"); };
    }
    Envelope dispatch(Envelope envelope) const {
        bus.dispatch(envelope);
        return envelope;
    }
    void inUnitOfWork(const Envelope& envelope) {
        unitOfWork.run({}, listener, [&] {
            dispatch(envelope);
            journal.add("work done");
        });
    }

    std::shared_ptr<ScriptedTransport> broker = std::make_shared<ScriptedTransport>("broker", journal);
    std::shared_ptr<ScriptedTransport> table = std::make_shared<ScriptedTransport>("table", journal);
};

} // namespace

TEST_CASE("a message is sent to each of its transports in order and then not handled here") {
    SendingBus rig;
    rig.routing.route(TypeId::of<Ping>(), {"broker", "table"});
    const auto envelope = rig.dispatch(Envelope::of(Ping{}));
    CHECK(rig.journal.entries() == Strings{"broker:send", "table:send"});
    const auto sent = envelope.all<SentStamp>();
    REQUIRE(sent.size() == 2);
    CHECK(sent[0]->senderAlias == "broker");
    CHECK(sent[1]->senderAlias == "table");
    CHECK(rig.log.has(LogLevel::Info, "Sending message Ping with broker sender"));
}

TEST_CASE("a message gets an identity when it has none and keeps the one it has") {
    SendingBus rig;
    rig.routing.route(TypeId::of<Ping>(), {"broker"});
    rig.dispatch(Envelope::of(Ping{}));
    rig.dispatch(Envelope::of(Ping{}).with(MessageIdStamp{"mine"}));
    const auto sent = rig.broker->sent();
    REQUIRE(sent.size() == 2);
    CHECK(sent[0].last<MessageIdStamp>()->id == "00000000-0000-7000-8000-000000000001");
    CHECK(sent[1].all<MessageIdStamp>().size() == 1);
    CHECK(sent[1].last<MessageIdStamp>()->id == "mine");
}

TEST_CASE("a stamp overrides the route of one dispatch") {
    SendingBus rig;
    rig.routing.route(TypeId::of<Ping>(), {"broker"});
    rig.dispatch(Envelope::of(Ping{}).with(TransportNamesStamp{{"table"}}));
    CHECK(rig.journal.entries() == Strings{"table:send"});
    CHECK_THROWS_AS(rig.dispatch(Envelope::of(Ping{}).with(TransportNamesStamp{{"nowhere"}})), std::invalid_argument);
}

TEST_CASE("a message that was received is never sent again") {
    SendingBus rig;
    rig.routing.route(TypeId::of<Ping>(), {"broker"});
    rig.dispatch(Envelope::of(Ping{}).with(ReceivedStamp{"broker"}).with(TransportNamesStamp{{"table"}}));
    CHECK(rig.journal.entries() == Strings{"handled here"});
}

TEST_CASE("a message without a route is handled here, or refused where a route is demanded") {
    SendingBus rig;
    CHECK(rig.dispatch(Envelope::of(Ping{})).last<MessageIdStamp>() != nullptr);
    CHECK(rig.journal.entries() == Strings{"handled here"});
    SendingBus strict{false};
    CHECK_THROWS_AS(strict.dispatch(Envelope::of(Ping{})), NoSenderForMessage);
}

TEST_CASE("inside a unit of work only the transports of its database are sent to before the commit") {
    SendingBus rig;
    rig.routing.route(TypeId::of<Ping>(), {"broker", "table"});
    rig.inUnitOfWork(Envelope::of(Ping{}));
    CHECK(rig.journal.entries() == Strings{"table:send", "work done", "commit", "broker:send"});
    CHECK(rig.broker->sent().front().last<MessageIdStamp>()->id ==
          rig.table->sent().front().last<MessageIdStamp>()->id);
}

TEST_CASE("inside a unit of work handling here waits for the commit and owns the message") {
    SendingBus rig;
    std::optional<int> handled;
    rig.bus.use({rig.sending(), CallMiddleware::of([&](Envelope& envelope, Stack) {
                     CHECK_FALSE(rig.unitOfWork.active());
                     handled = envelope.message().as<Ping>()->number;
                 })});
    rig.unitOfWork.run({}, rig.listener, [&] {
        const Ping shortLived{6};
        auto envelope = Envelope::borrow(shortLived);
        rig.bus.dispatch(envelope);
        CHECK_FALSE(handled);
    });
    CHECK(handled == 6);
}

TEST_CASE("nothing put off is sent when the unit of work fails") {
    SendingBus rig;
    rig.routing.route(TypeId::of<Ping>(), {"broker"});
    rig.unitOfWork.atCommit = [] { throw std::runtime_error{"disk full"}; };
    CHECK_THROWS_AS(rig.inUnitOfWork(Envelope::of(Ping{})), std::runtime_error);
    CHECK(rig.broker->sent().empty());
}

} // namespace missive::test
