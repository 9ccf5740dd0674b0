#include <Application/Missive/Middleware/DispatchAfterCurrentBus.hpp>

#include <Application/Missive/Bus/DelayedHandlingFailed.hpp>
#include <Application/Missive/Bus/MessageBus.hpp>
#include <Domain/Missive/Stamp/DispatchAfterCurrentBusStamp.hpp>
#include <tests/Application/Missive/CallMiddleware.hpp>
#include <tests/Application/Missive/Messages.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using Strings = std::vector<std::string>;

/// A bus on which the message with a number does what `actions` says under that number.
struct WaitingBus {
    Strings calls;
    std::map<int, std::function<void()>> actions;
    MessageBus bus{"bus",
                   {std::make_shared<DispatchAfterCurrentBus>(), CallMiddleware::of([this](Envelope& envelope, Stack) {
                        const int number = envelope.message().as<Ping>()->number;
                        CHECK(envelope.last<DispatchAfterCurrentBusStamp>() == nullptr);
                        calls.push_back("begin " + std::to_string(number));
                        if (const auto action = actions.find(number); action != actions.end()) {
                            action->second();
                        }
                        calls.push_back("end " + std::to_string(number));
                    })}};

    void now(int number) const {
        auto envelope = Envelope::of(Ping{number});
        bus.dispatch(envelope);
    }
    void later(int number) const {
        auto envelope = Envelope::of(Ping{number}).with(DispatchAfterCurrentBusStamp{});
        bus.dispatch(envelope);
        CHECK(envelope.last<DispatchAfterCurrentBusStamp>() == nullptr);
    }
};

[[noreturn]] void fail(const std::string& text) { throw std::runtime_error{text}; }

} // namespace

TEST_CASE("a message that is to wait runs after the outermost one has succeeded") {
    WaitingBus rig;
    rig.actions[1] = [&] {
        rig.later(2);
        rig.now(3);
    };
    rig.actions[3] = [&] { rig.later(4); };
    rig.now(1);
    CHECK(rig.calls == Strings{"begin 1", "begin 3", "end 3", "end 1", "begin 2", "end 2", "begin 4", "end 4"});
}

TEST_CASE("a message that is to wait runs at once when there is nothing to wait for") {
    WaitingBus rig;
    rig.later(1);
    CHECK(rig.calls == Strings{"begin 1", "end 1"});
}

TEST_CASE("what waited is dropped when the outermost message fails, and the next dispatch starts afresh") {
    WaitingBus rig;
    rig.actions[1] = [&] {
        rig.later(2);
        fail("no");
    };
    CHECK_THROWS_WITH_AS(rig.now(1), "no", std::runtime_error);
    rig.now(3);
    CHECK(rig.calls == Strings{"begin 1", "begin 3", "end 3"});
}

TEST_CASE("a nested message that fails drops only what it had put off itself") {
    WaitingBus rig;
    rig.actions[1] = [&] {
        rig.later(2);
        CHECK_THROWS(rig.now(3));
        rig.later(5);
    };
    rig.actions[3] = [&] {
        rig.later(4);
        fail("nested");
    };
    rig.now(1);
    CHECK(rig.calls == Strings{"begin 1", "begin 3", "end 1", "begin 2", "end 2", "begin 5", "end 5"});
}

TEST_CASE("waiting messages are independent of each other and their errors come together at the end") {
    WaitingBus rig;
    rig.actions[1] = [&] {
        rig.later(2);
        rig.later(3);
        rig.later(4);
    };
    rig.actions[2] = [&] {
        rig.later(6);
        fail("first error");
    };
    rig.actions[3] = [&] { rig.later(7); };
    rig.actions[4] = [&] { fail("second error"); };
    try {
        rig.now(1);
        FAIL("the errors of waiting messages must be reported");
    } catch (const DelayedHandlingFailed& error) {
        CHECK(error.errors().size() == 2);
        CHECK(std::string{error.what()} == "Handling a message that waited for the current one failed: first error");
    }
    CHECK(rig.calls == Strings{"begin 1", "end 1", "begin 2", "begin 3", "end 3", "begin 4", "begin 7", "end 7"});
}

TEST_CASE("a message that waits owns itself and answers nobody") {
    std::optional<int> seen;
    AnswerSlot before{seen};
    const AnswerSlot* answer = &before;
    MessageBus* self = nullptr;
    MessageBus bus{
        "bus", {std::make_shared<DispatchAfterCurrentBus>(), CallMiddleware::of([&](Envelope& envelope, Stack rest) {
                    if (envelope.message().as<Ping>() == nullptr) {
                        const Ping shortLived{4};
                        auto inner = Envelope::borrow(shortLived).with(DispatchAfterCurrentBusStamp{});
                        std::optional<int> gone;
                        AnswerSlot slot{gone};
                        self->dispatch(inner, &slot);
                        return;
                    }
                    seen = envelope.message().as<Ping>()->number;
                    answer = rest.answer();
                })}};
    self = &bus;
    auto outer = Envelope::of(Pong{});
    bus.dispatch(outer);
    CHECK(seen == 4);
    CHECK(answer == nullptr);
}

} // namespace missive::test
