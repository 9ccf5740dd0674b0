#include <Domain/Missive/Stamp/BusNameStamp.hpp>
#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

struct Counting : Middleware {
    int count = 0;
    std::string busName;

    void handle(Envelope& envelope, Stack rest) override {
        ++count;
        const auto* stamp = envelope.last<BusNameStamp>();
        busName = stamp == nullptr ? "" : stamp->busName;
        rest.next(envelope);
    }
};

std::string onBuses(const std::string& buses) {
    return "framework: {messenger: {default_bus: event.bus, transports: {async: 'doctrine://default'}, routing: "
           "{tickets.sold: async}, buses: {" +
           buses + "}}}\n";
}

} // namespace

TEST_CASE("Symfony's own middleware that has nothing to do here is accepted") {
    AppRig rig{
        onBuses("command.bus: {middleware: [doctrine_ping_connection, doctrine_transaction, "
                "doctrine_close_connection, doctrine_open_transaction_logger]}, event.bus: {middleware: "
                "[dispatch_after_current_bus, add_bus_name_stamp_middleware, messenger.middleware.send_message, "
                "reject_redelivered_message_middleware, failed_message_processing_middleware, handle_message]}")};
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.command(SellTicketHandler{});
    REQUIRE(rig.problems() == "");
    CHECK(rig.app.commands().dispatch(SellTicketCommand{"B2"}) == 17);
    rig.app.events().dispatch(TicketSold{"B2"});
    CHECK(rig.waiting("async") == 1);
}

TEST_CASE("Symfony's own middleware that would have something to do here is refused") {
    AppRig rig{onBuses("command.bus: {middleware: [validation]}, event.bus: {middleware: [router_context]}")};
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.command(SellTicketHandler{});
    const auto problems = rig.problems();
    CHECK(contains(problems, "The bus \"command.bus\" names the middleware \"validation\", which is not registered."));
    CHECK(
        contains(problems, "The bus \"event.bus\" names the middleware \"router_context\", which is not registered."));
}

TEST_CASE("without the default middleware those that are named stand where they are named") {
    AppRig rig{onBuses("event.bus: {default_middleware: false, middleware: [add_bus_name_stamp_middleware, first, "
                       "send_message, second, handle_message]}")};
    const auto first = std::make_shared<Counting>();
    const auto second = std::make_shared<Counting>();
    rig.app.middleware("first", first);
    rig.app.middleware("second", second);
    rig.app.message<TicketSold>("tickets.sold");
    REQUIRE(rig.problems() == "");
    rig.app.events().dispatch(TicketSold{"B2"});
    CHECK(first->count == 1);
    CHECK(first->busName == "event.bus");
    CHECK(second->count == 0);
}

TEST_CASE("middleware behind the handlers is a problem") {
    AppRig rig{onBuses("event.bus: {middleware: [handle_message, audit]}")};
    rig.app.middleware("audit", std::make_shared<Counting>());
    rig.app.message<TicketSold>("tickets.sold");
    CHECK(contains(rig.problems(), "names the middleware \"audit\" behind \"handle_message\""));
}

TEST_CASE("middleware of PHP's own on a bus that handles nothing here is noted") {
    AppRig rig{
        onBuses("audit.bus: {middleware: ['App\\Audit']}, command.bus: {middleware: [validation]}, event.bus: ~")};
    rig.app.message<TicketSold>("tickets.sold");
    REQUIRE(rig.run({"debug:messenger"}) == 0);
    CHECK(contains(rig.printed(), "The bus \"audit.bus\" has middleware, and nothing is ever dispatched on it here. "
                                  "Missive has \"command.bus\", \"query.bus\" and \"event.bus\"."));
    CHECK(contains(rig.printed(),
                   "The bus \"command.bus\" names the middleware \"validation\", which is not registered. "
                   "Nothing is handled on that bus here."));
}

TEST_CASE("registered middleware that no bus names is told") {
    AppRig rig{onBuses("audit.bus: {middleware: [audit]}, event.bus: ~")};
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.middleware("audit", std::make_shared<Counting>());
    REQUIRE(rig.run({"debug:messenger"}) == 0);
    CHECK(
        contains(rig.printed(), "The middleware \"audit\" is registered, and no bus names it, so it is never called."));
}

TEST_CASE("a middleware of event.bus leaves it to allow events without handlers") {
    AppRig rig{"framework: {messenger: {transports: {async: 'doctrine://default'}, buses: {event.bus: {middleware: "
               "[audit]}}}}\n"};
    const auto audit = std::make_shared<Counting>();
    rig.app.middleware("audit", audit);
    rig.app.message<TicketSold>("tickets.sold");
    REQUIRE(rig.problems() == "");
    CHECK_NOTHROW(rig.app.events().dispatch(TicketSold{"B2"}));
    CHECK(audit->count == 1);
}
