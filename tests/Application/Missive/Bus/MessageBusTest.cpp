#include <Application/Missive/Bus/MessageBus.hpp>

#include <Domain/Missive/Stamp/BusNameStamp.hpp>
#include <tests/Application/Missive/CallMiddleware.hpp>
#include <tests/Application/Missive/Messages.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

using Strings = std::vector<std::string>;

TEST_CASE("a bus without middleware gives the envelope back as it was") {
    const MessageBus bus{"bus"};
    auto envelope = Envelope::of(Ping{3}).with(BusNameStamp{"x"});
    bus.dispatch(envelope);
    CHECK(envelope.message().as<Ping>()->number == 3);
    CHECK(envelope.stamps().size() == 1);
}

TEST_CASE("middleware wraps the rest of the stack, outermost first") {
    Strings calls;
    const auto wrapping = [&](const std::string& name) {
        return CallMiddleware::of([&calls, name](Envelope& envelope, Stack rest) {
            calls.push_back(name + " in");
            rest.next(envelope);
            calls.push_back(name + " out");
        });
    };
    const MessageBus bus{"bus", {wrapping("a"), wrapping("b")}};
    auto envelope = Envelope::of(Ping{});
    bus.dispatch(envelope);
    bus.dispatch(envelope);
    CHECK(calls == Strings{"a in", "b in", "b out", "a out", "a in", "b in", "b out", "a out"});
}

TEST_CASE("a middleware that does not go on ends the stack") {
    bool reached = false;
    const MessageBus bus{"bus", {CallMiddleware::of([](Envelope&, Stack) {}), CallMiddleware::of([&](Envelope&, Stack) {
                                     reached = true;
                                 })}};
    auto envelope = Envelope::of(Ping{});
    bus.dispatch(envelope);
    CHECK_FALSE(reached);
}

TEST_CASE("later middleware sees a stamp and a message that an earlier one put in") {
    int seen = 0;
    std::string stamp;
    const MessageBus bus{"bus",
                         {CallMiddleware::of([](Envelope& envelope, Stack rest) {
                              envelope = envelope.with(BusNameStamp{"put"}).around(AnyMessage::own(Pong{8}));
                              rest.next(envelope);
                          }),
                          CallMiddleware::of([&](Envelope& envelope, Stack) {
                              seen = envelope.message().as<Pong>()->number;
                              stamp = envelope.last<BusNameStamp>()->busName;
                          })}};
    auto envelope = Envelope::of(Ping{});
    bus.dispatch(envelope);
    CHECK(seen == 8);
    CHECK(stamp == "put");
}

TEST_CASE("stamps added before an error are still there when it arrives") {
    const MessageBus bus{"bus",
                         {CallMiddleware::of([](Envelope& envelope, Stack rest) {
                              envelope = std::move(envelope).with(BusNameStamp{"put"});
                              rest.next(envelope);
                          }),
                          CallMiddleware::of([](Envelope&, Stack) { throw std::runtime_error{"no"}; })}};
    auto envelope = Envelope::of(Ping{});
    CHECK_THROWS_WITH_AS(bus.dispatch(envelope), "no", std::runtime_error);
    REQUIRE(envelope.last<BusNameStamp>() != nullptr);
}

TEST_CASE("a middleware may dispatch on the same bus, whose position stays its own") {
    Strings calls;
    const MessageBus* self = nullptr;
    const MessageBus bus{"bus",
                         {CallMiddleware::of([&](Envelope& envelope, Stack rest) {
                              calls.push_back("first");
                              if (envelope.message().as<Ping>() != nullptr) {
                                  auto inner = Envelope::of(Pong{});
                                  self->dispatch(inner);
                              }
                              rest.next(envelope);
                          }),
                          CallMiddleware::of([&](Envelope& envelope, Stack) {
                              calls.push_back(envelope.message().as<Ping>() != nullptr ? "ping" : "pong");
                          })}};
    self = &bus;
    auto envelope = Envelope::of(Ping{});
    bus.dispatch(envelope);
    CHECK(calls == Strings{"first", "first", "pong", "ping"});
}

TEST_CASE("the rest of a stack can be run more than once") {
    int runs = 0;
    const MessageBus bus{"bus",
                         {CallMiddleware::of([](Envelope& envelope, Stack rest) {
                              rest.next(envelope);
                              rest.next(envelope);
                          }),
                          CallMiddleware::of([&](Envelope&, Stack) { ++runs; })}};
    auto envelope = Envelope::of(Ping{});
    bus.dispatch(envelope);
    CHECK(runs == 2);
}

} // namespace missive::test
