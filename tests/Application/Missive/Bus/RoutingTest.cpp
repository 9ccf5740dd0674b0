#include <Application/Missive/Bus/Routing.hpp>

#include <Application/Missive/Bus/RoutingPatterns.hpp>
#include <Domain/Missive/Stamp/TransportNamesStamp.hpp>
#include <tests/Application/Missive/Messages.hpp>
#include <tests/Application/Missive/TransportEntry.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using Strings = std::vector<std::string>;

const RoutingPatterns patterns{{{"*", {"everything"}},
                                {"ordering.*", {"ordering"}},
                                {"ordering.created.*", {"created"}},
                                {"ordering.paid", {"paid", "audit"}},
                                {"App\\Message\\Paid", {"php", "audit"}},
                                {"App\\Message\\*", {"wild"}}}};

Strings transportsFor(const Strings& names) { return patterns.transportsFor(names); }

} // namespace

TEST_CASE("an exact route beats every wildcard, and all exact names of a message count once") {
    CHECK(transportsFor({"ordering.paid"}) == Strings{"paid", "audit"});
    CHECK(transportsFor({"ordering.paid", "App\\Message\\Paid"}) == Strings{"paid", "audit", "php"});
}

TEST_CASE("the longest wildcard that matches wins, and a lone star matches everything else") {
    CHECK(transportsFor({"ordering.created.first"}) == Strings{"created"});
    CHECK(transportsFor({"ordering.created"}) == Strings{"ordering"});
    CHECK(transportsFor({"ordering.new", "App\\Message\\New"}) == Strings{"wild"});
    CHECK(transportsFor({"billing.paid"}) == Strings{"everything"});
    CHECK(transportsFor({"orderings"}) == Strings{"everything"});
    CHECK(RoutingPatterns{}.transportsFor(Strings{"ordering.paid"}).empty());
}

TEST_CASE("a message goes where its type is routed, unless a stamp says otherwise") {
    Journal journal;
    TransportRegistry transports;
    for (const auto* name : {"a", "b"}) {
        const auto transport = std::make_shared<ScriptedTransport>(name, journal);
        transports.add(transportEntry(name, transport));
    }
    transports.add(transportEntry("silent", nullptr));
    Routing routing{transports};
    routing.route(TypeId::of<Ping>(), {"a"});

    const auto namesFor = [&](const Envelope& envelope) {
        Strings names;
        for (const auto* entry : routing.transportsFor(envelope)) {
            names.push_back(entry->transport.name);
        }
        return names;
    };
    CHECK(namesFor(Envelope::of(Ping{})) == Strings{"a"});
    CHECK(namesFor(Envelope::of(Pong{})).empty());
    CHECK(namesFor(Envelope::of(Ping{}).with(TransportNamesStamp{{"b", "a"}})) == Strings{"b", "a"});
    CHECK_THROWS_WITH_AS(namesFor(Envelope::of(Ping{}).with(TransportNamesStamp{{"c"}})),
                         "The transport \"c\" does not exist. Valid transports are: a, b, silent.",
                         std::invalid_argument);
    CHECK_THROWS_WITH_AS(routing.route(TypeId::of<Pong>(), {"silent"}), "The transport \"silent\" cannot be sent to.",
                         std::invalid_argument);
    CHECK(transports.receiverNames() == Strings{"a", "b"});
    CHECK_THROWS_AS(transports.add(transportEntry("a", nullptr)), std::logic_error);
}

} // namespace missive::test
