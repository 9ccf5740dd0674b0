#include <Application/Missive/Bus/RoutableMessageBus.hpp>

#include <Application/Missive/Bus/HandlerRegistry.hpp>
#include <Domain/Missive/Stamp/BusNameStamp.hpp>
#include <tests/Application/Missive/CallMiddleware.hpp>
#include <tests/Application/Missive/Messages.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace missive::test {

TEST_CASE("a received message that nothing handles goes to the bus of its stamp, or else to the default bus") {
    std::vector<std::string> calls;
    const auto noting = [&](const std::string& name) {
        return CallMiddleware::of([&calls, name](Envelope&, Stack) { calls.push_back(name); });
    };
    const MessageBus events{"events", {noting("events")}};
    const MessageBus others{"others", {noting("others")}};
    const RoutableMessageBus buses{{&events, &others}, events};
    const auto dispatch = [&](Envelope envelope) { buses.dispatch(envelope); };

    dispatch(Envelope::of(Ping{}).with(BusNameStamp{"others"}));
    dispatch(Envelope::of(Ping{}));
    dispatch(Envelope::of(Ping{}).with(BusNameStamp{"a bus of a peer"}));
    CHECK(calls == std::vector<std::string>{"others", "events", "events"});
    CHECK(buses.names() == std::vector<std::string>{"events", "others"});
    CHECK(buses.find("others") == &others);
    CHECK(buses.find("none") == nullptr);
}

TEST_CASE("a received message goes to the bus that handles it, whatever bus its sender named") {
    std::vector<std::string> calls;
    const auto noting = [&](const std::string& name) {
        return CallMiddleware::of([&calls, name](Envelope&, Stack) { calls.push_back(name); });
    };
    HandlerRegistry commandHandlers;
    HandlerRegistry eventHandlers;
    eventHandlers.add("ping", [](const Ping&) {});
    MessageBus commands{"command.bus"};
    MessageBus events{"event.bus"};
    commands.use({noting("command.bus")}, &commandHandlers);
    events.use({noting("event.bus")}, &eventHandlers);
    const RoutableMessageBus buses{{&commands, &events}, commands};
    const auto dispatch = [&](Envelope envelope) { buses.dispatch(envelope); };

    dispatch(Envelope::of(Ping{}).with(BusNameStamp{"command.bus"}));
    dispatch(Envelope::of(Ping{}).with(BusNameStamp{"a bus of a peer"}));
    dispatch(Envelope::of(Ping{}));
    CHECK(calls == std::vector<std::string>{"event.bus", "event.bus", "event.bus"});

    commandHandlers.add("ping", [](const Ping&) {});
    dispatch(Envelope::of(Ping{}).with(BusNameStamp{"event.bus"}));
    dispatch(Envelope::of(Ping{}).with(BusNameStamp{"command.bus"}));
    CHECK(calls.at(3) == "event.bus");
    CHECK(calls.at(4) == "command.bus");
}

} // namespace missive::test
