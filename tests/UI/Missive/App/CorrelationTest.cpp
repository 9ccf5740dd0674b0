#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>

#include <Application/Missive/Bus/CurrentMessage.hpp>
#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Domain/Missive/Stamp/CausationStamp.hpp>
#include <Domain/Missive/Stamp/TraceParentStamp.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

constexpr const char* trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

/// What a handler saw of the message it handled.
struct Seen {
    std::string id;
    std::string correlation;
    std::string cause;
    std::string trace;
    std::string transport;

    static Seen now() {
        const auto current = CurrentMessage::get();
        if (!current) {
            return {};
        }
        const auto* cause = current->envelope().last<CausationStamp>();
        const auto* parent = current->envelope().last<TraceParentStamp>();
        return {std::string{current->id()}, std::string{current->correlationId()},
                cause == nullptr ? "" : cause->causationId, parent == nullptr ? "" : parent->value,
                std::string{current->transportName()}};
    }
};

/// Whoever sells a ticket takes it back: the first event causes the second.
struct RegretfulOffice {
    AppRig rig;
    std::optional<Seen> sold;
    std::optional<Seen> returned;

    explicit RegretfulOffice(const std::string& yaml) : rig{yaml} {
        rig.app.message<TicketSold>("ticket.sold");
        rig.app.message<TicketReturned>("ticket.returned");
        rig.app.command([this](const SellTicketCommand& command) {
            rig.app.events().dispatch(TicketSold{command.seat});
            return 1;
        });
        rig.app.event("office.regret", [this](const TicketSold& event) {
            sold = Seen::now();
            rig.app.events().dispatch(TicketReturned{event.seat});
        });
        rig.app.event("office.refund", [this](const TicketReturned&) { returned = Seen::now(); });
    }

    void sellAndConsume() {
        ConsoleApplication console{"Test", "1", ConsoleStreams{rig.in, rig.out, rig.err}};
        rig.app.assemble(console);
        {
            const DispatchContext request{"request-1", trace};
            rig.app.commands().dispatch(SellTicketCommand{"B2"});
        }
        REQUIRE(console.run({"messenger:consume", "async", "--stop-when-empty"}) == 0);
    }

    void checkChain(const std::string& transport) const {
        REQUIRE(sold);
        REQUIRE(returned);
        CHECK(sold->transport == transport);
        CHECK(sold->correlation == "request-1");
        CHECK(sold->cause.empty());
        CHECK(returned->correlation == "request-1");
        CHECK(returned->cause == sold->id);
        CHECK(returned->id != sold->id);
        CHECK(returned->trace == trace);
    }
};

const std::string transports = "framework:\n  messenger:\n    transports:\n      async: 'doctrine://default'\n"
                               "      now: 'sync://'\n    routing: ";

} // namespace

TEST_CASE("correlation, cause and trace go from a request through a worker to what its handlers dispatch") {
    RegretfulOffice office{transports + "{'ticket.*': async}\n"};
    office.sellAndConsume();
    office.checkChain("async");
}

TEST_CASE("events that are handled in this process hand on what caused them too") {
    SUBCASE("without a route") {
        RegretfulOffice office{transports + "{}\n"};
        office.sellAndConsume();
        office.checkChain("");
    }
    SUBCASE("through a synchronous transport") {
        RegretfulOffice office{transports + "{'ticket.*': now}\n"};
        office.sellAndConsume();
        office.checkChain("now");
    }
}
