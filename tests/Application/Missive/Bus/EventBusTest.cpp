#include <Application/Missive/Bus/EventBus.hpp>

#include <Application/Missive/Middleware/DispatchAfterCurrentBus.hpp>
#include <Application/Missive/UnitOfWork/PostCommitHook.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/DispatchAfterCurrentBusStamp.hpp>
#include <tests/Application/Missive/CallMiddleware.hpp>
#include <tests/Application/Missive/Messages.hpp>
#include <tests/support/DirectUnitOfWork.hpp>
#include <tests/support/RecordingLog.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using namespace std::chrono_literals;

struct Events {
    std::vector<std::string> calls;
    DirectUnitOfWork unitOfWork;
    RecordingLog log;
    PostCommitHook postCommit{log};
    MessageBus bus{"event.bus",
                   {std::make_shared<DispatchAfterCurrentBus>(), CallMiddleware::of([this](Envelope& envelope, Stack) {
                        calls.push_back("sent " + std::to_string(envelope.message().as<Ping>()->number));
                    })}};
    EventBus events{bus, unitOfWork};

    Events() {
        postCommit.storeOn(events);
        unitOfWork.atCommit = [this] { calls.push_back("commit"); };
    }
};

using Strings = std::vector<std::string>;

} // namespace

TEST_CASE("an event outside a unit of work is sent at once, with its stamps") {
    Events rig;
    const auto envelope = rig.events.dispatch(Ping{1}, DelayStamp{5ms});
    CHECK(rig.calls == Strings{"sent 1"});
    REQUIRE(envelope.last<DelayStamp>() != nullptr);
    CHECK(envelope.last<DelayStamp>()->delay == 5ms);
}

TEST_CASE("stamps may be added to an event that is in an envelope already") {
    Events rig;
    const auto envelope = rig.events.dispatch(Envelope::of(Ping{2}).with(DelayStamp{1ms}), DelayStamp{7ms});
    CHECK(rig.calls == Strings{"sent 2"});
    CHECK(envelope.all<DelayStamp>().size() == 2);
}

TEST_CASE("events inside a unit of work are sent before it commits, in their order") {
    Events rig;
    rig.unitOfWork.run({}, rig.postCommit, [&] {
        rig.events.dispatch(Ping{1});
        rig.events.dispatch(Ping{2});
        rig.calls.emplace_back("work done");
    });
    CHECK(rig.calls == Strings{"work done", "sent 1", "sent 2", "commit"});
}

TEST_CASE("an event inside a unit of work comes back with the stamps it was given and no more") {
    Events rig;
    rig.unitOfWork.run({}, rig.postCommit, [&] {
        const auto envelope = rig.events.dispatch(Ping{1}, DelayStamp{5ms});
        CHECK(envelope.stamps().size() == 1);
    });
}

TEST_CASE("events of a unit of work that fails are never sent") {
    Events rig;
    CHECK_THROWS_AS(rig.unitOfWork.run({}, rig.postCommit,
                                       [&] {
                                           rig.events.dispatch(Ping{1});
                                           throw std::runtime_error{"no"};
                                       }),
                    std::runtime_error);
    CHECK(rig.calls.empty());
}

TEST_CASE("an event that is to wait for the current message is still sent inside its unit of work") {
    Events rig;
    const MessageBus outer{
        "command.bus", {std::make_shared<DispatchAfterCurrentBus>(), CallMiddleware::of([&](Envelope&, Stack) {
                            rig.unitOfWork.run({}, rig.postCommit,
                                               [&] { rig.events.dispatch(Ping{1}, DispatchAfterCurrentBusStamp{}); });
                        })}};
    auto command = Envelope::of(Pong{});
    outer.dispatch(command);
    CHECK(rig.calls == Strings{"sent 1", "commit"});
}

} // namespace missive::test
