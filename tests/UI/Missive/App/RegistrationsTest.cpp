#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <stdexcept>
#include <string>

using namespace missive;
using namespace missive::test;

TEST_CASE("a schema that is not in the program is a problem of the wiring") {
    AppRig rig;
    rig.app.schema("nope", {"nope_rows"});
    CHECK(rig.problems().find("There is no ODB schema \"nope\"") != std::string::npos);
}

TEST_CASE("nothing can be registered any more once the application is put together") {
    AppRig rig;
    CHECK(rig.problems().empty());
    CHECK_THROWS_WITH_AS(rig.app.message<TicketSold>("tickets.sold"),
                         "The application is put together already: register while it is wired.", std::logic_error);
    CHECK_THROWS_AS(rig.app.command(SellTicketHandler{}), std::logic_error);
    CHECK_THROWS_AS(rig.app.console<SellTicketCommand>("tickets:sell", "Sell"), std::logic_error);
    CHECK_THROWS_AS(rig.app.onWorker([](WorkerEvents&) {}), std::logic_error);
}

TEST_CASE("what is registered and empty is a problem of the wiring") {
    AppRig rig;
    rig.app.beside({});
    rig.app.onWorker({});
    rig.app.hook(std::shared_ptr<HandlerHook>{});
    rig.app.hook(std::shared_ptr<ConsoleHook>{});
    rig.app.logHandler({});
    rig.app.transports({});
    rig.app.middleware("empty", {});
    rig.app.retryPolicy("empty", {});
    const auto problems = rig.problems();
    for (const char* what :
         {"Work beside a worker", "A listener of workers", "A hook around handlers", "A hook around console commands",
          "A log handler", "A transport factory", "A middleware", "A retry strategy"}) {
        CHECK(problems.find(std::string{what} + " is registered that is empty.") != std::string::npos);
    }
}
