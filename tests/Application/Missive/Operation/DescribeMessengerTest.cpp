#include <Application/Missive/Operation/DescribeMessenger.hpp>
#include <tests/Application/Missive/TransportEntry.hpp>
#include <tests/support/Note.hpp>
#include <tests/support/ShortNames.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;
using missive::test::Note;
using missive::test::transportEntry;

namespace {

using Names = std::vector<std::string>;

struct Described {
    Described() {
        events.add("print", [](const Note&) {}, {.priority = 5, .fromTransport = "async"});
        events.add("store", [](const Note&) {});
        events.freeze();
        transports.add(
            transportEntry("async", std::make_shared<ScriptedTransport>("async", journal), nullptr, "failed"));
        transports.add({{"sync", nullptr, nullptr}, nullptr, ""});
    }

    Journal journal;
    HandlerRegistry commands;
    HandlerRegistry events;
    TransportRegistry transports;
    ShortNames names;
    DescribeMessenger messenger{
        {{"command.bus", commands}, {"event.bus", events}}, transports, names, [](TypeId) { return Names{"async"}; }};
};

} // namespace

TEST_CASE("each bus is told with its messages, their handlers and where they go") {
    const Described described;
    CHECK(described.messenger.busNames() == Names{"command.bus", "event.bus"});
    const auto view = described.messenger.view({});
    REQUIRE(view.buses.size() == 2);
    CHECK(view.buses[0].second.empty());
    REQUIRE(view.buses[1].second.size() == 1);
    const auto& note = view.buses[1].second[0];
    CHECK(note.message == described.names.nameOf(TypeId::of<Note>()));
    CHECK(note.routedTo == Names{"async"});
    REQUIRE(note.handlers.size() == 2);
    CHECK(note.handlers[0].name == "print");
    CHECK(note.handlers[0].fromTransport == "async");
    CHECK(note.handlers[0].priority == 5);
    CHECK_FALSE(note.handlers[1].fromTransport);
}

TEST_CASE("one bus is told alone, the transports all the same") {
    const Described described;
    const auto view = described.messenger.view("event.bus");
    REQUIRE(view.buses.size() == 1);
    CHECK(view.buses[0].first == "event.bus");
    CHECK(described.messenger.view("nope").buses.empty());
    REQUIRE(view.transports.size() == 2);
    CHECK(view.transports[0].second.consumable);
    CHECK(view.transports[0].second.failureTransport == "failed");
    CHECK_FALSE(view.transports[1].second.consumable);
    CHECK_FALSE(view.transports[1].second.failureTransport);
}
