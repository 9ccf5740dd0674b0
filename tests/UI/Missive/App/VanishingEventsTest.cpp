#include <Application/Missive/Bus/NoHandlerForMessage.hpp>
#include <Infrastructure/Missive/Persistence/CollectEvents.hpp>
#include <UI/Missive/Assembly/UnregisteredEvent.hpp>
#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>
#include <tests/support/StandardError.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

class BoxOffice : public AggregateRoot<TicketSold> {
public:
    void sell(std::string seat) { record(TicketSold{std::move(seat)}); }
};

struct SellAtBoxOffice {
    UnitOfWork& unitOfWork;
    bool& committed;

    int operator()(const SellTicketCommand& command) const {
        BoxOffice office;
        office.sell(command.seat);
        unitOfWork.afterCommit([&done = committed] { done = true; });
        collectEvents(unitOfWork, office);
        return 1;
    }
};

const std::string noRoutes = "framework: {messenger: {transports: {async: 'doctrine://default'}}}\n";
const std::string strict = "framework: {messenger: {transports: {async: 'doctrine://default'}, buses: {event.bus: "
                           "{default_middleware: {allow_no_handlers: false}}}}}\n";

} // namespace

TEST_CASE("an event that nobody registered fails the unit of work that recorded it") {
    AppRig rig;
    bool committed = false;
    rig.app.command(SellAtBoxOffice{rig.app.database(), committed});
    REQUIRE(rig.problems().empty());
    CHECK_THROWS_WITH_AS(rig.app.commands().dispatch(SellTicketCommand{"B2"}),
                         "The event missive::test::TicketSold is not registered and has no handler here, so it would "
                         "vanish. Register it: app.message<missive::test::TicketSold>(\"context.event_name\").",
                         UnregisteredEvent);
    CHECK_FALSE(committed);
    CHECK_THROWS_AS(rig.app.events().dispatch(TicketSold{"B2"}), UnregisteredEvent);
}

TEST_CASE("an event that nobody handles fails the unit of work where that is not allowed") {
    AppRig rig{strict};
    bool committed = false;
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.command(SellAtBoxOffice{rig.app.database(), committed});
    REQUIRE(rig.problems().empty());
    CHECK_THROWS_AS(rig.app.commands().dispatch(SellTicketCommand{"B2"}), NoHandlerForMessage);
    CHECK_FALSE(committed);
}

TEST_CASE("a registered event without route and handler is told and dispatched all the same") {
    AppRig rig{noRoutes};
    bool committed = false;
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.command(SellAtBoxOffice{rig.app.database(), committed});
    REQUIRE(rig.run({"debug:messenger"}) == 0);
    CHECK(rig.printed().find("The message \"tickets.sold\" is routed nowhere and has no handler here: nothing comes of "
                             "dispatching it. Add a route or a handler.") != std::string::npos);
    CHECK(rig.app.commands().dispatch(SellTicketCommand{"B2"}) == 1);
    CHECK(committed);
}

TEST_CASE("what is probably forgotten is logged as a warning at the start, and nothing else is") {
    AppRig rig{noRoutes, LogLevel::Warning};
    rig.app.message<TicketSold>("tickets.sold");
    const auto log = standardErrorOf([&] { CHECK(rig.problems().empty()); });
    CHECK(log.find("The message \"tickets.sold\" is routed nowhere") != std::string::npos);
    AppRig complete{"", LogLevel::Warning};
    complete.app.message<TicketSold>("tickets.sold");
    CHECK(standardErrorOf([&] { CHECK(complete.problems().empty()); }).empty());
}

TEST_CASE("a configuration without a route for any event is warned of, since nothing is queued then") {
    const auto warnings = [](const std::string& yaml) {
        AppRig rig{yaml, LogLevel::Warning};
        std::vector<std::string> printed;
        rig.app.message<TicketSold>("tickets.sold");
        rig.app.event("tickets.print", PrintTicket{printed});
        return standardErrorOf([&] { CHECK(rig.problems().empty()); });
    };
    CHECK(warnings("framework: {messenger: {transports: {async: 'in-memory://'}}}")
              .find("Give it a route, for example \"routing: {'*': async}\".") != std::string::npos);
    CHECK(warnings("framework: {messenger: {transports: {async: 'in-memory://'}, routing: {'*': async}}}").empty());
    CHECK(warnings("").empty());
}

TEST_CASE("nothing can be dispatched while the application is wired") {
    AppRig rig;
    std::vector<std::string> printed;
    rig.app.command(SellTicketHandler{});
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.event("tickets.print", PrintTicket{printed});
    const auto* sentence = "Nothing can be dispatched on the bus \"command.bus\" while the application is wired: do it "
                           "in a handler or in a console command.";
    CHECK_THROWS_WITH_AS(rig.app.commands().dispatch(SellTicketCommand{"B2"}), sentence, std::logic_error);
    CHECK_THROWS_AS(rig.app.commands().dispatch(CloseBoxOfficeCommand{"rain"}), std::logic_error);
    CHECK_THROWS_AS(rig.app.events().dispatch(TicketSold{"B2"}), std::logic_error);
    REQUIRE(rig.problems().empty());
    CHECK(rig.app.commands().dispatch(SellTicketCommand{"B2"}) == 17);
}
