#include <Application/Missive/Bus/RoutableMessageBus.hpp>

#include <Domain/Missive/Stamp/BusNameStamp.hpp>
#include <tests/Application/Missive/CallMiddleware.hpp>
#include <tests/Application/Missive/Messages.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace missive::testing {

TEST_CASE("a received message goes to the bus of its stamp, or else to the default bus") {
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

} // namespace missive::testing
