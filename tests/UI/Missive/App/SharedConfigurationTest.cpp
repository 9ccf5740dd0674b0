#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

struct SharingApp : AppRig {
    explicit SharingApp(const std::string& yaml) : AppRig{yaml} {
        app.message<TicketSold>("tickets.sold");
        app.event("tickets.print", PrintTicket{tickets});
    }

    std::vector<std::string> tickets;
};

const std::string legacy = "framework:\n"
                           "  messenger:\n"
                           "    transports:\n"
                           "      async: 'doctrine://default'\n"
                           "      legacy: {dsn: 'doctrine://default?queue_name=legacy', serializer: "
                           "messenger.transport.native_php_serializer}\n"
                           "      cloud: 'sqs://key:s3cr3t@default/orders'\n"
                           "      patient: {dsn: 'doctrine://default?queue_name=p', retry_strategy: {service: "
                           "'App\\Retry\\Patient'}}\n"
                           "      slow: {dsn: 'doctrine://default?queue_name=s', rate_limiter: calm}\n";
const std::string reason = "app.yaml:5: The transport \"legacy\" has the serializer "
                           "\"messenger.transport.native_php_serializer\", which is not supported.";

} // namespace

TEST_CASE("transports that only PHP uses keep no command from running, and are noted") {
    SharingApp rig{legacy + "    routing: {'App\\Old': [legacy, cloud], tickets.sold: async}\n"};
    REQUIRE(rig.run({"debug:messenger"}) == 0);
    const auto text = rig.printed();
    CAPTURE(text);
    CHECK(contains(text, reason + " Nothing here needs it."));
    CHECK(contains(text, "app.yaml:6: The transport \"cloud\" has the DSN \"sqs://key:***@default/orders\", whose kind "
                         "is not supported. Nothing here needs it."));
    CHECK(contains(text, "The transport \"patient\" names the retry strategy \"App\\Retry\\Patient\""));
    CHECK(contains(text, "The transport \"slow\" has a key that is not supported."));
    CHECK(contains(text, "The route \"App\\Old\" is left to PHP: no message registered here has such a name."));
    rig.app.events().dispatch(TicketSold{"B2"});
    CHECK(rig.waiting("async") == 1);
}

TEST_CASE("an operator who names a transport that only PHP uses is told why it cannot be used") {
    for (const std::string command : {"messenger:consume", "messenger:stats", "messenger:setup-transports"}) {
        CAPTURE(command);
        SharingApp rig{legacy};
        CHECK(rig.run({command, "legacy"}) == 1);
        CHECK(contains(rig.printed(), reason + " Use \"messenger.transport.symfony_serializer\" (JSON)."));
    }
    SharingApp failures{"framework: {messenger: {failure_transport: failed, transports: {async: 'doctrine://default', "
                        "failed: 'sqs://default/failed'}}}\n"};
    CHECK(failures.run({"messenger:failed:show"}) == 1);
    CHECK(contains(failures.printed(), "The transport \"failed\" has the DSN \"sqs://default/failed\""));
}

TEST_CASE("commands about all transports pass over those that only PHP uses, and say so") {
    SharingApp counted{legacy};
    CHECK(counted.run({"messenger:stats"}) == 0);
    CHECK(contains(counted.printed(), "Unable to get message count for the following transports: \"legacy\""));
    SharingApp made{legacy};
    CHECK(made.run({"messenger:setup-transports"}) == 0);
    CHECK(contains(made.printed(), "The \"legacy\" transport is not set up: it cannot be used here."));
}

TEST_CASE("a transport is not consumed when what fails on it cannot be kept") {
    SharingApp rig{"framework: {messenger: {failure_transport: failed, transports: {async: 'doctrine://default', "
                   "failed: 'sqs://default/failed'}}}\n"};
    CHECK(rig.run({"messenger:consume", "async", "--stop-when-empty"}) == 1);
    CHECK(contains(rig.printed(), "\"async\" cannot be consumed, because what fails on it goes to \"failed\"."));
}

TEST_CASE("a transport that only PHP can use is a problem where it is needed here") {
    CHECK(contains(SharingApp{legacy + "    routing: {tickets.sold: legacy}\n"}.problems(),
                   reason + " The message \"tickets.sold\" is routed to it. Use "
                            "\"messenger.transport.symfony_serializer\" (JSON)."));
    CHECK(
        contains(SharingApp{legacy + "    routing: {tickets.sold: async}\n    failure_transport: legacy\n"}.problems(),
                 reason + " What fails on \"async\" goes to it."));
    SharingApp bound{legacy};
    bound.app.event("tickets.again", PrintTicket{bound.tickets}, {.fromTransport = "legacy"});
    CHECK(contains(bound.problems(), reason + " The handler \"tickets.again\" is bound to it."));
}

TEST_CASE("a default serializer that is not JSON concerns the transports that leave the process") {
    const std::string yaml = "framework: {messenger: {serializer: {default_serializer: "
                             "messenger.transport.native_php_serializer}, transports: {now: 'sync://', a: "
                             "'doctrine://default', b: {dsn: 'doctrine://default?queue_name=b', serializer: "
                             "messenger.transport.symfony_serializer}}, routing: {tickets.sold: ";
    CHECK(SharingApp{yaml + "[now, b]}}}\n"}.problems().empty());
    CHECK(contains(SharingApp{yaml + "a}}}\n"}.problems(), "The transport \"a\" has the serializer"));
}

TEST_CASE("a route by the name of a PHP class that is unknown here is noted, with what may have been meant") {
    SharingApp rig{"framework: {messenger: {transports: {async: 'doctrine://default'}, routing: {'App\\TicketSlod': "
                   "async, 'App\\Old\\*': async, 'App\\SellTicketCommand': async, '*': async}}}\n"
                   "missive: {types: {tickets.sold: 'App\\TicketSold'}}\n"};
    rig.app.command(SellTicketHandler{});
    REQUIRE(rig.run({"debug:messenger", "--format=json"}) == 0);
    const auto text = rig.printed();
    CAPTURE(text);
    CHECK(contains(text, "no message registered here has such a name. Did you mean \\\"App\\\\TicketSold\\\"?"));
    CHECK(contains(text, "The route \\\"App\\\\Old\\\\*\\\" is left to PHP"));
    CHECK(contains(text, "The route \\\"App\\\\SellTicketCommand\\\" is left to PHP"));
}
