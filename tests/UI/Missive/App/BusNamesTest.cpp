#include <UI/Missive/Assembly/Buses.hpp>
#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

std::string busesOf(const std::string& yaml) {
    AppRig rig{yaml};
    const Buses buses{rig.app.configuration().messenger, rig.app.database(), rig.app.log()};
    return buses.commandBusName() + " " + buses.queryBusName() + " " + buses.eventBusName();
}

} // namespace

TEST_CASE("without configuration the buses have our names") { CHECK(busesOf("") == "command.bus query.bus event.bus"); }

TEST_CASE("the event bus takes the name of the default bus where no bus is called event.bus") {
    CHECK(busesOf("framework: {messenger: {buses: {my.bus: ~}}}\n") == "command.bus query.bus my.bus");
    CHECK(busesOf("framework: {messenger: {default_bus: b, buses: {a: ~, b: ~}}}\n") == "command.bus query.bus b");
}

TEST_CASE("a bus called event.bus is the event bus whatever the default is") {
    CHECK(busesOf("framework: {messenger: {default_bus: command.bus, buses: {command.bus: ~, event.bus: ~}}}\n") ==
          "command.bus query.bus event.bus");
}

TEST_CASE("middleware of the default bus surrounds the events that are dispatched") {
    struct Counting : Middleware {
        int count = 0;

        void handle(Envelope& envelope, Stack rest) override {
            ++count;
            rest.next(envelope);
        }
    };
    AppRig rig{"framework: {messenger: {transports: {s: 'sync://'}, buses: {my.bus: {middleware: [counting]}}}}\n"};
    const auto counting = std::make_shared<Counting>();
    std::vector<std::string> printed;
    rig.app.middleware("counting", counting);
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.event("tickets.print", PrintTicket{printed});
    REQUIRE(rig.problems().empty());
    rig.app.events().dispatch(TicketSold{"B2"});
    CHECK(counting->count == 1);
    CHECK(printed == std::vector<std::string>{"B2"});
}
