#include <UI/Missive/Messenger/DebugMessengerCommand.hpp>

#include <UI/Missive/Console/ConsoleApplication.hpp>
#include <tests/UI/Missive/Messenger/PlainTransport.hpp>
#include <tests/UI/Missive/Messenger/RecordedNames.hpp>
#include <tests/UI/Missive/Messenger/SymfonyRecording.hpp>
#include <tests/support/Note.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <sstream>

using namespace missive;
using namespace missive::test;

namespace {

struct DebugRig {
    HandlerRegistry commands;
    HandlerRegistry queries;
    TransportRegistry transports;
    RecordedNames names;
    std::vector<std::string> routes;
    std::vector<WiringNote> notes;
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;

    DebugRig() {
        commands.add("App\\Handler\\Mail", [](const Note&) {}, {.priority = 5, .fromTransport = "async"});
        commands.add("App\\Handler\\OrderHandler", [](const Note&) {}, {.priority = 6});
        commands.freeze();
    }

    int run(std::vector<std::string> line) {
        out.str("");
        err.str("");
        ConsoleStreams streams{in, out, err};
        ConsoleApplication console{"Missive", "0.1.0", streams};
        console.add(std::make_unique<DebugMessengerCommand>(
            std::vector<BusDescription>{{"command.bus", commands}, {"query.bus", queries}}, transports, names,
            [this](TypeId) { return routes; }, notes));
        line.insert(line.begin(), "debug:messenger");
        return console.run(line);
    }
};

} // namespace

TEST_CASE("debug:messenger shows messages and handlers of every bus as Symfony does") {
    DebugRig rig;
    rig.commands = {};
    rig.commands.add("App\\Handler\\OrderHandler", [](const Note&) {});
    rig.commands.add("App\\Handler\\Mail", [](const Note&) {}, {.priority = 5, .fromTransport = "async"});
    const auto recorded = SymfonyRecording::of("debug:messenger");
    CHECK(rig.run({}) == recorded.exitCode);
    CHECK(rig.out.str() == recorded.out.substr(0, recorded.out.find(" [WARNING]")));
    CHECK(rig.err.str().find("[WARNING] No handled message found in bus \"query.bus\".") != std::string::npos);
}

TEST_CASE("debug:messenger shows handlers by priority, routes and transports") {
    DebugRig rig;
    rig.routes = {"async", "audit"};
    auto plain = std::make_shared<PlainTransport>();
    rig.transports.add({{"async", plain, plain}, nullptr, "failed"});
    rig.transports.add({{"sync", plain, nullptr}, nullptr, ""});
    CHECK(rig.run({"command.bus"}) == 0);
    const auto text = rig.out.str();
    CHECK(text.find("handled by App\\Handler\\OrderHandler (when priority=6)") < text.find("App\\Handler\\Mail"));
    CHECK(text.find("      routed to async") != std::string::npos);
    CHECK(text.find("      routed to audit") != std::string::npos);
    CHECK(text.find("query.bus") == std::string::npos);
    CHECK(text.find("  async       messenger:consume async   failed                 \n") != std::string::npos);
    CHECK(text.find("  sync        this process                                     \n") != std::string::npos);
}

TEST_CASE("debug:messenger refuses an unknown bus in Symfony's words") {
    DebugRig rig;
    const auto recorded = SymfonyRecording::of("debug:messenger nope");
    CHECK(rig.run({"nope"}) == recorded.exitCode);
    CHECK(rig.out.str() == recorded.out);
    CHECK(rig.err.str().starts_with(recorded.err.substr(0, recorded.err.find("debug:messenger"))));
}

TEST_CASE("debug:messenger as JSON names buses, messages, handlers, routes and transports") {
    DebugRig rig;
    rig.routes = {"async"};
    auto plain = std::make_shared<PlainTransport>();
    rig.transports.add({{"async", plain, plain}, nullptr, "failed"});
    CHECK(rig.run({"--format=json"}) == 0);
    CHECK(rig.out.str() == R"({
    "buses": {
        "command.bus": [
            {
                "message": "App\\Message\\OrderPlaced",
                "handlers": [
                    {
                        "name": "App\\Handler\\OrderHandler",
                        "priority": 6,
                        "from_transport": null
                    },
                    {
                        "name": "App\\Handler\\Mail",
                        "priority": 5,
                        "from_transport": "async"
                    }
                ],
                "routed_to": [
                    "async"
                ]
            }
        ],
        "query.bus": []
    },
    "transports": {
        "async": {
            "consumable": true,
            "failure_transport": "failed"
        }
    },
    "notes": []
}
)");
    CHECK(rig.err.str().empty());
}
