#include <Domain/Missive/Port/Keepalive.hpp>
#include <Domain/Missive/Port/OutboxTable.hpp>
#include <Domain/Missive/Stamp/ForwardStamp.hpp>
#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

std::string configured(const std::string& transports, const std::string& routing = "") {
    return "framework: {messenger: {transports: {" + transports + "}" +
           (routing.empty() ? "" : ", routing: {'*': " + routing + "}") + "}}\n";
}

const std::string farAway = "far: 'redis://127.0.0.1:1/far'";

} // namespace

TEST_CASE("a transport and a queue of one's own may be called outbox, and are consumed") {
    AppRig rig{configured(farAway + ", outbox: 'doctrine://default?queue_name=outbox'", "outbox")};
    std::vector<std::string> printed;
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.event("tickets.print", PrintTicket{printed});
    ConsoleApplication console{"Test", "1", ConsoleStreams{rig.in, rig.out, rig.err}};
    rig.app.assemble(console);
    rig.app.events().dispatch(TicketSold{"B2"});
    CHECK(rig.waiting("outbox") == 1);
    CHECK(console.run({"messenger:consume", "outbox", "--stop-when-empty"}) == 0);
    CHECK(printed.size() == 1);
}

TEST_CASE("what waits for a broker lies in a queue that is called after it") {
    AppRig rig{configured(farAway, "far")};
    rig.app.message<TicketSold>("tickets.sold");
    REQUIRE(rig.problems() == "");
    const auto& registry = rig.app.transportRegistry();
    CHECK(registry.get("far").outbox == "missive_outbox:far");
    CHECK(registry.isOutbox("missive_outbox:far"));
    CHECK(registry.receiverNames() == std::vector<std::string>{"far"});
}

TEST_CASE("an outbox that the configuration names keeps its table and its lease, and is not consumed") {
    AppRig rig{configured("far: {dsn: 'redis://127.0.0.1:1/far', outbox: events}, "
                          "events: 'doctrine://default?table_name=events&redeliver_timeout=7'")};
    REQUIRE(rig.problems() == "");
    const auto& registry = rig.app.transportRegistry();
    const auto& outbox = registry.get("missive_outbox:far").transport;
    CHECK(outbox.power<OutboxTable>()->tableName() == "events");
    CHECK(outbox.power<Keepalive>()->lease() == std::chrono::seconds{7});
    CHECK(registry.receiverNames() == std::vector<std::string>{"far"});
}

TEST_CASE("names of outboxes are refused for transports and queues") {
    CHECK(AppRig{configured("'missive_outbox:far': 'doctrine://default'")}.problems().find(
              "is called as outboxes are.") != std::string::npos);
    CHECK(AppRig{configured("mine: 'doctrine://default?queue_name=missive_outbox:far'")}.problems().find(
              "\"queue_name\" must not begin with \"missive_outbox:\"") != std::string::npos);
    CHECK(AppRig{configured("'" + std::string(180, 'x') + "': 'redis://h/x'")}.problems().find("at most 175 bytes") !=
          std::string::npos);
}

TEST_CASE("what lies in the queue outbox for a broker is given to the outbox of that") {
    AppRig rig{configured(farAway + ", old: 'doctrine://default?queue_name=outbox'")};
    rig.app.message<TicketSold>("tickets.sold");
    REQUIRE(rig.problems() == "");
    const auto& registry = rig.app.transportRegistry();
    auto message = Envelope::of(TicketSold{"B2"}).with(ForwardStamp{"far"});
    registry.get("old").transport.sender->send({&message, 1});
    for (const auto& holder : registry.outboxTables()) {
        holder.power<OutboxTable>()->sortOut();
    }
    CHECK(rig.waiting("old") == 0);
    CHECK(rig.waiting("missive_outbox:far") == 1);
}

TEST_CASE("the statistics show what waits although no transport has an outbox any more") {
    AppRig rig{configured("async: 'doctrine://default', old: 'doctrine://default?queue_name=outbox'")};
    rig.app.message<TicketSold>("tickets.sold");
    ConsoleApplication console{"Test", "1", ConsoleStreams{rig.in, rig.out, rig.err}};
    rig.app.assemble(console);
    auto message = Envelope::of(TicketSold{"B2"}).with(ForwardStamp{"gone"});
    rig.app.transportRegistry().get("old").transport.sender->send({&message, 1});
    CHECK(console.run({"messenger:consume", "async", "--stop-when-empty"}) == 0);
    CHECK(console.run({"messenger:stats"}) == 0);
    CHECK(rig.out.str().find("missive_outbox:gone   1") != std::string::npos);
    CHECK(rig.err.str().find("UPDATE messenger_messages") != std::string::npos);
    CHECK(console.run({"debug:messenger"}) == 0);
    CHECK(rig.err.str().find("Messages wait in \"missive_outbox:gone\"") != std::string::npos);
}
