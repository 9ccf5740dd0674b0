#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>

#include <doctest/doctest.h>

#include <chrono>

using namespace missive;
using namespace missive::test;

TEST_CASE("the failed messages of an application are those of all its failure transports, in whatever state") {
    AppRig rig{"framework:\n"
               "  messenger:\n"
               "    failure_transport: failed\n"
               "    transports:\n"
               "      async: 'doctrine://default'\n"
               "      mail: {dsn: 'doctrine://default?queue_name=mail', failure_transport: dead}\n"
               "      failed: 'doctrine://default?queue_name=failed'\n"
               "      dead: 'in-memory://'\n"};
    rig.app.message<TicketSold>("tickets.sold");
    REQUIRE(rig.problems().empty());
    CHECK(rig.app.failedMessages() == 0);
    const auto send = [&](const std::string& transport, Envelope envelope) {
        rig.app.transportRegistry().get(transport).transport.sender->send({&envelope, 1});
    };
    const auto sold = Envelope::of(TicketSold{"B2"});
    send("async", sold);
    send("failed", sold);
    static_cast<void>(rig.app.transportRegistry().get("failed").transport.receiver->receive(1));
    CHECK(rig.app.failedMessages() == 1);
    send("failed", sold.with(DelayStamp{std::chrono::hours{1}}));
    CHECK(rig.app.failedMessages() == 2);
    send("failed", sold.with(ParkedStamp{}));
    send("dead", sold);
    CHECK(rig.app.failedMessages() == 4);
}
