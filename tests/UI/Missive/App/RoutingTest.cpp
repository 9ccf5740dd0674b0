#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

/// How many messages wait in `async` after a ticket was sold, where this is the routing.
std::int64_t waitingAfterSale(const std::string& routing) {
    AppRig rig{"framework:\n"
               "  messenger:\n"
               "    transports: {async: 'doctrine://default', other: 'doctrine://default?queue_name=other'}\n"
               "    routing: " +
               routing +
               "\n"
               "missive: {types: {tickets.sold: 'App\\Message\\TicketSold'}}\n"};
    std::vector<std::string> printed;
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.command(SellTicketHandler{});
    rig.app.event("tickets.print", PrintTicket{printed});
    REQUIRE(rig.problems() == "");
    rig.app.events().dispatch(TicketSold{"B2"});
    CHECK(printed.empty() == (rig.waiting("async") + rig.waiting("other") > 0));
    return rig.waiting("async");
}

} // namespace

TEST_CASE("an event is routed by its wire name") {
    CHECK(waitingAfterSale("{tickets.sold: async}") == 1);
    CHECK(waitingAfterSale("{'tickets.*': async}") == 1);
    CHECK(waitingAfterSale("{'*': async}") == 1);
}

TEST_CASE("an event is routed by the name it is mapped to") {
    CHECK(waitingAfterSale("{'App\\Message\\TicketSold': async}") == 1);
    CHECK(waitingAfterSale("{'App\\Message\\*': async}") == 1);
}

TEST_CASE("a route by name decides before a wildcard") {
    CHECK(waitingAfterSale("{'*': other, tickets.sold: async}") == 1);
}

TEST_CASE("an event without a route is handled where it is dispatched") { CHECK(waitingAfterSale("{}") == 0); }

TEST_CASE("a wildcard does not send a command away") {
    AppRig rig;
    rig.app.command(SellTicketHandler{});
    REQUIRE(rig.problems() == "");
    CHECK(rig.app.commands().dispatch(SellTicketCommand{"B2"}) == 17);
    CHECK(rig.waiting("async") == 0);
}
