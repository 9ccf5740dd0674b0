#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>
#include <tests/support/MessageIds.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

/// An application whose sold tickets wait in the table of its database for a batch handler.
struct BoxOffice : AppRig {
    BoxOffice()
        : AppRig{"framework: {messenger: {transports: {async: 'doctrine://default'}, routing: {tickets.sold: "
                 "async}}}\n"} {
        app.message<TicketSold>("tickets.sold");
        app.batch("tickets.print", [this](std::span<const TicketSold> tickets) {
            calls.push_back(tickets.size());
            app.database().forWriting();
            for (const auto& ticket : tickets) {
                if (ticket.seat == "A0") {
                    throw std::runtime_error{"There is no seat A0."};
                }
                printedSeats.push_back(ticket.seat);
            }
        });
        app.assemble(console);
    }

    /// Returns its id.
    std::string sell(const std::string& seat) {
        return app.events().dispatch(TicketSold{seat}).last<MessageIdStamp>()->id;
    }

    int consume() { return console.run({"messenger:consume", "async", "--stop-when-empty"}); }

    bool isInInbox(const std::string& id) {
        SilentUnitOfWorkListener listener;
        bool found = false;
        app.database().run({}, listener, [&] {
            app.database().forReading();
            found = app.database().inbox().contains(MessageIds{id}, "tickets.print");
        });
        return found;
    }

    std::vector<std::size_t> calls;
    std::vector<std::string> printedSeats;
    ConsoleApplication console{"Test", "1", ConsoleStreams{in, out, err}};
};

} // namespace

TEST_CASE("a worker hands a batch handler many messages in one call, and the inbox knows each of them") {
    BoxOffice office;
    const auto first = office.sell("B1");
    const auto second = office.sell("B2");
    CHECK(office.consume() == 0);
    CHECK(office.calls == std::vector<std::size_t>{2});
    CHECK(office.printedSeats == std::vector<std::string>{"B1", "B2"});
    CHECK(office.isInInbox(first));
    CHECK(office.isInInbox(second));
    CHECK(office.waiting("async") == 0);
}

TEST_CASE("of a batch that failed the messages without fault are handled one by one, and known to the inbox") {
    BoxOffice office;
    const auto good = office.sell("B1");
    const auto wrong = office.sell("A0");
    CHECK(office.consume() == 0);
    CHECK(office.calls == std::vector<std::size_t>{2, 1, 1});
    CHECK(office.isInInbox(good));
    CHECK_FALSE(office.isInInbox(wrong));
}

TEST_CASE("without a route a batch handler is called in this process, for one message at a time") {
    AppRig rig{"framework: {messenger: {transports: {async: 'in-memory://'}}}\n"};
    std::vector<std::size_t> calls;
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.batch("tickets.print", [&](std::span<const TicketSold> tickets) { calls.push_back(tickets.size()); });
    CHECK(rig.problems().empty());
    rig.app.events().dispatch(TicketSold{"B1"});
    rig.app.events().dispatch(TicketSold{"B2"});
    CHECK(calls == std::vector<std::size_t>{1, 1});
}

TEST_CASE("a batch without a size is a problem of the wiring") {
    AppRig rig;
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.batch("tickets.print", [](std::span<const TicketSold>) {}, {.size = 0});
    CHECK(rig.problems().find("The batch handler \"tickets.print\" needs a size from 1 to 100 000") !=
          std::string::npos);
}
