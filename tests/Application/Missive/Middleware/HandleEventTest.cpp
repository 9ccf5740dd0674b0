#include <Application/Missive/Middleware/HandleEvent.hpp>

#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Application/Missive/Bus/HandlerFailed.hpp>
#include <Application/Missive/Bus/MessageBus.hpp>
#include <Application/Missive/Bus/NoHandlerForMessage.hpp>
#include <Domain/Missive/Stamp/HandledStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <tests/Application/Missive/CallMiddleware.hpp>
#include <tests/Application/Missive/Messages.hpp>
#include <tests/support/DirectUnitOfWork.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/ShortNames.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using Strings = std::vector<std::string>;

struct EventStack {
    explicit EventStack(bool allowNoHandlers = false)
        : bus{"event.bus",
              {std::make_shared<HandleEvent>(handlers, BoundUnitOfWork{unitOfWork, listener}, hooks, names, log,
                                             allowNoHandlers),
               CallMiddleware::of([this](Envelope&, Stack) { calls.emplace_back("next middleware"); })}} {}

    void handler(const std::string& name, HandlerOptions options = {}) {
        handlers.add(
            name,
            [this, name](const Ping&) {
                calls.push_back(name);
                openDuringCall = openDuringCall && unitOfWork.active();
            },
            std::move(options));
    }
    void failing(const std::string& name) {
        handlers.add(name, [this, name](const Ping&) {
            calls.push_back(name);
            throw std::runtime_error{name + " failed"};
        });
    }
    void dispatch() { bus.dispatch(envelope); }
    Strings handledBy() const {
        Strings handled;
        for (const auto* stamp : envelope.all<HandledStamp>()) {
            handled.push_back(stamp->handlerName);
        }
        return handled;
    }

    Strings calls;
    bool openDuringCall = true;
    HandlerRegistry handlers;
    Hooks<HandlerCall> hooks;
    DirectUnitOfWork unitOfWork;
    SilentUnitOfWorkListener listener;
    ShortNames names;
    RecordingLog log;
    MessageBus bus;
    Envelope envelope = Envelope::of(Ping{}).with(MessageIdStamp{"id-1"});
};

} // namespace

TEST_CASE("every handler runs in a unit of work of its own and leaves its stamp, then the stack goes on") {
    EventStack rig;
    rig.handler("a");
    rig.handler("b");
    rig.dispatch();
    CHECK(rig.calls == Strings{"a", "b", "next middleware"});
    CHECK(rig.handledBy() == Strings{"a", "b"});
    CHECK(rig.openDuringCall);
    CHECK(rig.unitOfWork.runs().size() == 2);
    CHECK(rig.log.has(LogLevel::Info, "Message Ping handled by b"));
}

TEST_CASE("a failing handler stops no other, and all errors are collected under the handlers' names") {
    EventStack rig;
    rig.failing("a");
    rig.handler("b");
    rig.failing("c");
    try {
        rig.dispatch();
        FAIL("the errors must be thrown");
    } catch (const HandlerFailed& error) {
        REQUIRE(error.failures().size() == 2);
        CHECK(error.failures()[0].first == "a");
        CHECK(error.failures()[1].first == "c");
        CHECK(std::string{error.what()} == "Handling \"Ping\" failed: a failed");
    }
    CHECK(rig.calls == Strings{"a", "b", "c"});
    CHECK(rig.handledBy() == Strings{"b"});
}

TEST_CASE("a handler that succeeded before is not called again, and that is no missing handler") {
    EventStack rig;
    rig.handler("a");
    rig.handler("b");
    rig.envelope = rig.envelope.with(HandledStamp{"a"});
    rig.dispatch();
    rig.dispatch();
    CHECK(rig.calls == Strings{"b", "next middleware", "next middleware"});
}

TEST_CASE("a handler bound to a transport sees only messages from there, or from none") {
    const auto callsWith = [](const std::string& transport) {
        EventStack rig;
        rig.handler("bound", {.fromTransport = "async"});
        rig.handler("free");
        if (!transport.empty()) {
            rig.envelope = rig.envelope.with(ReceivedStamp{transport});
        }
        rig.dispatch();
        return rig.handledBy();
    };
    CHECK(callsWith("") == Strings{"bound", "free"});
    CHECK(callsWith("async") == Strings{"bound", "free"});
    CHECK(callsWith("other") == Strings{"free"});
}

TEST_CASE("a message that nobody handles is an error, unless that is allowed") {
    EventStack strict;
    CHECK_THROWS_WITH_AS(strict.dispatch(), "No handler for message \"Ping\".", NoHandlerForMessage);
    EventStack lenient{true};
    lenient.dispatch();
    CHECK(lenient.calls == Strings{"next middleware"});
    CHECK(lenient.log.has(LogLevel::Info, "No handler for message Ping"));
}

TEST_CASE("a received message that nobody handles is warned of once, since it is acknowledged") {
    EventStack rig{true};
    rig.envelope = rig.envelope.with(ReceivedStamp{"async"});
    rig.dispatch();
    rig.dispatch();
    REQUIRE(rig.log.records().size() == 2);
    CHECK(rig.log.records()[0].level == LogLevel::Warning);
    CHECK(rig.log.records()[0].text ==
          "No handler for message Ping: what comes from \"async\" is acknowledged and gone.");
    CHECK(rig.log.records()[1].level == LogLevel::Info);
}

TEST_CASE("the inbox guards the handlers of a received message, and no others") {
    EventStack rig;
    rig.handler("a");
    rig.dispatch();
    CHECK(rig.unitOfWork.runs().back().messageId.empty());

    EventStack received;
    received.handler("a");
    received.handler("b");
    received.envelope = received.envelope.with(ReceivedStamp{"async"});
    received.unitOfWork.inbox = {{"id-1", "a"}};
    received.dispatch();
    CHECK(received.calls == Strings{"b", "next middleware"});
    CHECK(received.handledBy() == Strings{"a", "b"});
    CHECK(received.unitOfWork.runs().back().messageId == "id-1");
    CHECK(received.unitOfWork.runs().back().handlerName == "b");
    CHECK(received.log.has(LogLevel::Info, "Message Ping had been handled before by a"));
    CHECK_FALSE(received.log.has(LogLevel::Info, "Message Ping handled by a"));
}

TEST_CASE("the message is acknowledged inside the unit of work of the last handler only") {
    EventStack rig;
    const auto acknowledge = [&] {
        CHECK(rig.unitOfWork.active());
        rig.calls.emplace_back("acknowledge");
    };
    Acknowledgement acknowledgement{acknowledge};
    const DispatchContext handling{rig.envelope, "async", &acknowledgement};
    rig.handler("a");
    rig.handler("b");
    rig.unitOfWork.atCommit = [&] { rig.calls.emplace_back("commit"); };
    rig.envelope = rig.envelope.with(ReceivedStamp{"async"});
    rig.dispatch();
    CHECK(rig.calls == Strings{"a", "commit", "b", "acknowledge", "commit", "next middleware"});
    CHECK(acknowledgement.done);
}

TEST_CASE("the handlers of another message acknowledge nothing meanwhile") {
    EventStack rig;
    const auto acknowledge = [] { FAIL("it is not this message's"); };
    Acknowledgement acknowledgement{acknowledge};
    const auto handled = Envelope::of(Ping{});
    const DispatchContext handling{handled, "async", &acknowledgement};
    rig.handler("a");
    rig.dispatch();
    CHECK(rig.calls == Strings{"a", "next middleware"});
    CHECK_FALSE(acknowledgement.done);
}

TEST_CASE("a message is not acknowledged by the last handler when an earlier one failed or nothing is written") {
    const auto acknowledged = [](bool earlierFails, bool writes, bool commitFails) {
        EventStack rig;
        int calls = 0;
        const auto acknowledge = [&] { ++calls; };
        Acknowledgement acknowledgement{acknowledge};
        const DispatchContext handling{rig.envelope, "async", &acknowledgement};
        earlierFails ? rig.failing("a") : rig.handler("a");
        rig.handler("b");
        rig.unitOfWork.writes = writes;
        rig.unitOfWork.atCommit = [&] {
            if (commitFails) {
                throw std::runtime_error{"disk full"};
            }
        };
        try {
            rig.dispatch();
        } catch (const HandlerFailed&) {
        }
        CHECK((calls == 0 || commitFails || acknowledgement.done));
        return acknowledgement.done;
    };
    CHECK(acknowledged(false, true, false));
    CHECK_FALSE(acknowledged(true, true, false));
    CHECK_FALSE(acknowledged(false, false, false));
    CHECK_FALSE(acknowledged(false, true, true));
}

} // namespace missive::test
