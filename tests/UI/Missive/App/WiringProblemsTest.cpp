#include <Application/Missive/Middleware/AddCorrelation.hpp>
#include <tests/Application/Missive/Failure/FixedRetryPolicy.hpp>
#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>
#include <tests/UI/Missive/Console/FunctionCommand.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("an application that is put together correctly has no problems") {
    AppRig rig;
    std::vector<std::string> printed;
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.command(SellTicketHandler{});
    rig.app.event("tickets.print", PrintTicket{printed});
    CHECK(rig.problems().empty());
}

TEST_CASE("everything wrong with how an application is put together is reported at once, each with its remedy") {
    AppRig rig{"framework:\n"
               "  messenger:\n"
               "    buses: {event.bus: {middleware: [audit, {limit: [5]}]}}\n"
               "    transports:\n"
               "      async: {dsn: 'doctrine://default', retry_strategy: {service: patient}}\n"
               "      far: 'sqs://u:s3cr3t@h'\n"
               "      odd: 'doctrine://default?colour=red'\n"
               "    routing:\n"
               "      tickets.sold: [async, far]\n"
               "      tickets.slod: async\n"
               "      SellTicketCommand: async\n"
               "      'ticket.*': async\n"
               "      '*': async\n"
               "missive: {types: {tickets.lost: 'App\\Lost'}}\n"};
    std::vector<std::string> printed;
    rig.app.command(SellTicketHandler{});
    rig.app.command(SellTicketTwiceHandler{});
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.message<SellTicketCommand>("tickets.sold");
    rig.app.event("tickets.print", PrintTicket{printed});
    rig.app.event("tickets.print", RefundTicket{});
    const auto problems = rig.problems();
    CAPTURE(problems);
    CHECK(contains(problems, "The application is not put together correctly, in 13 places:"));
    for (const std::string problem :
         {"- The wire name \"tickets.sold\" is given to missive::test::TicketSold and to "
          "missive::test::SellTicketCommand: choose another for one of them.",
          "- The command missive::test::SellTicketCommand has 2 handlers. Register exactly one.",
          "- Two event handlers are named \"tickets.print\". The name is the inbox key: give each handler its own.",
          "- The event missive::test::TicketReturned, which \"tickets.print\" handles, has no wire name. Register it: "
          "app.message<missive::test::TicketReturned>(\"context.event_name\").",
          "- app.yaml:14: missive.types.tickets.lost: No message is registered as \"tickets.lost\", so it cannot be "
          "mapped to \"App\\Lost\"",
          "- app.yaml:5: The transport \"async\" names the retry strategy \"patient\", which is not registered. "
          "The message \"tickets.sold\" is routed to it. Register it: app.retryPolicy(\"patient\", ...).",
          "- app.yaml:6: The transport \"far\" has the DSN \"sqs://u:***@h\", whose kind is not supported. The "
          "message \"tickets.sold\" is routed to it. Supported are ",
          "- app.yaml:7: Transport \"odd\": unknown option \"colour\"; allowed are ",
          "- app.yaml:10: The route \"tickets.slod\" names no registered message. Did you mean \"tickets.sold\"?",
          "- app.yaml:11: The route \"SellTicketCommand\" names a command or query. Only events are routed; commands "
          "and queries are handled at once. Remove the route.",
          "- app.yaml:12: The route \"ticket.*\" matches no registered message. Did you mean \"tickets.*\"?",
          "- app.yaml:3: The bus \"event.bus\" names the middleware \"audit\", which is not registered. Register it: "
          "app.middleware(\"audit\", ...), or remove it.",
          "- app.yaml:3: The bus \"event.bus\" names the middleware \"limit\", which is not registered."}) {
        CAPTURE(problem);
        CHECK(contains(problems, problem));
    }
}

TEST_CASE("a handler bound to a transport that does not exist is a problem") {
    AppRig rig;
    std::vector<std::string> printed;
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.event("tickets.print", PrintTicket{printed}, {.fromTransport = "asnyc"});
    CHECK(contains(rig.problems(),
                   "- The handler \"tickets.print\" is bound to the transport \"asnyc\", which does not "
                   "exist, so it would never be called. Did you mean \"async\"?"));
}

TEST_CASE("a failure transport that keeps nothing is a problem of every transport that has it") {
    AppRig rig{"framework:\n"
               "  messenger:\n"
               "    failure_transport: failed\n"
               "    transports:\n"
               "      async: 'doctrine://default'\n"
               "      failed: 'sync://'\n"};
    CHECK(contains(rig.problems(), "app.yaml:5: The transport \"async\" has the failure transport \"failed\", which "
                                   "handles messages at once and keeps none. Name one that keeps them, such as "
                                   "doctrine://default?queue_name=failed."));
}

TEST_CASE("failure transports that go round in a circle are a problem, one that is its own is not") {
    const std::string transports =
        "framework:\n"
        "  messenger:\n"
        "    failure_transport: failed\n"
        "    transports:\n"
        "      async: 'doctrine://default'\n"
        "      failed: {dsn: 'doctrine://default?queue_name=failed', failure_transport: dead}\n"
        "      dead: 'doctrine://default?queue_name=dead'\n";
    AppRig circle{transports};
    CHECK(contains(circle.problems(),
                   "app.yaml:6: The failure transports go round in a circle: failed > dead > failed. "
                   "What fails in a failure transport stays there: remove the failure_transport of "
                   "\"failed\"."));
    AppRig own{"framework:\n"
               "  messenger:\n"
               "    transports:\n"
               "      async: {dsn: 'doctrine://default', failure_transport: failed}\n"
               "      failed: {dsn: 'doctrine://default?queue_name=failed', failure_transport: failed}\n"};
    CHECK(own.problems().empty());
}

TEST_CASE("two console commands of one name are refused") {
    AppRig rig;
    rig.app.command(SellTicketHandler{});
    rig.app.console<SellTicketCommand>("tickets:sell", "Sell a ticket");
    rig.app.console<SellTicketCommand>("tickets:sell", "Sell a ticket again");
    rig.app.console<SellTicketCommand>("messenger:stats", "Not this one");
    const auto problems = rig.problems();
    CHECK(contains(problems, "- There are two console commands \"tickets:sell\"; rename or remove one."));
    CHECK(contains(problems, "- There are two console commands \"messenger:stats\"; rename or remove one."));
}

TEST_CASE("a console command for a command or a query that nobody handles is refused") {
    AppRig rig;
    rig.app.console<SellTicketCommand>("tickets:sell", "Sell a ticket");
    rig.app.console<CloseBoxOfficeCommand>("tickets:close", "Close");
    rig.app.command(SellTicketHandler{});
    const auto problems = rig.problems();
    CHECK(contains(problems, "The console command \"tickets:close\" dispatches missive::test::CloseBoxOfficeCommand, "
                             "which has no handler."));
    CHECK_FALSE(contains(problems, "\"tickets:sell\""));
}

TEST_CASE("names that are empty are refused, and options that every command has") {
    AppRig rig;
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.event("", [](const TicketSold&) {});
    rig.app.console<FunctionCommand>(CommandDefinition{"", "Nameless"}, nothing);
    rig.app.console<FunctionCommand>(CommandDefinition{"tickets:list", "List"}.option("env", "A clash"), nothing);
    const auto problems = rig.problems();
    CHECK(contains(problems, "A handler of the event missive::test::TicketSold has no name."));
    CHECK(contains(problems, "There is a console command without a name."));
    CHECK(contains(problems, "The console command \"tickets:list\" has an option \"env\" twice"));
}

TEST_CASE("a second middleware or retry strategy of one name is refused") {
    AppRig rig;
    for (int i = 0; i < 2; ++i) {
        rig.app.middleware("audit", std::make_shared<AddCorrelation>());
        rig.app.retryPolicy("patient", std::make_shared<FixedRetryPolicy>(1));
    }
    const auto problems = rig.problems();
    CHECK(contains(problems, "- Two middleware are registered under the id \"audit\". Give each its own id."));
    CHECK(contains(problems,
                   "- Two retry strategies are registered under the name \"patient\". Give each its own name."));
}
