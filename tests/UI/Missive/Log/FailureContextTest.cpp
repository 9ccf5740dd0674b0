#include <Domain/Missive/DomainError.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

std::string shown(std::span<const LogField> fields) {
    std::string text;
    for (const auto& field : fields) {
        text += field.name + '=' + field.value.text() + ';';
    }
    return text;
}

/// An application that keeps its whole log, and whose printer refuses the seat A0.
struct BoxOffice : AppRig {
    explicit BoxOffice(const std::string& routing, const std::string& handlers = "kept: {type: test}")
        : AppRig{"framework: {messenger: {failure_transport: failed, transports: {failed: "
                 "'doctrine://default?queue_name=failed', async: {dsn: 'doctrine://default', retry_strategy: "
                 "{max_retries: 0}}}, routing: {" +
                 routing + "}}}\nmonolog: {handlers: {" + handlers + "}}\n"} {
        app.message<TicketSold>("tickets.sold");
        app.event("tickets.print", [this](const TicketSold& ticket) {
            app.log("printer").write(LogLevel::Info, "Printing", {{"seat", ticket.seat}});
            if (ticket.seat == "A0") {
                throw DomainError{"seat.unknown", "There is no seat A0."};
            }
        });
        app.command([this](const SellTicketCommand& command) {
            app.events().dispatch(TicketSold{command.seat});
            return 1;
        });
        app.assemble(console);
    }

    std::string sell(const std::string& seat) {
        return app.events().dispatch(TicketSold{seat}).last<MessageIdStamp>()->id;
    }

    int consume() { return console.run({"messenger:consume", "async", "--stop-when-empty"}); }

    std::vector<KeptLogRecord> records(std::string_view channel, LogLevel least = LogLevel::Debug) const {
        auto all = app.keptLog("kept");
        std::erase_if(all, [&](const auto& each) { return each.channel != channel || each.level < least; });
        return all;
    }

    ConsoleApplication console{"Test", "1", ConsoleStreams{in, out, err}};
};

const std::string error = "error_class=missive::DomainError;error=Handling \"tickets.sold\" failed: There is no seat "
                          "A0.;";

} // namespace

TEST_CASE("a message that failed in a worker is logged with all that is known of it") {
    BoxOffice office{"tickets.sold: async"};
    const auto id = office.sell("A0");
    CHECK(office.consume() == 0);
    const auto failures = office.records("messenger", LogLevel::Warning);
    REQUIRE(failures.size() == 1);
    CHECK(failures[0].level == LogLevel::Critical);
    CHECK(shown(failures[0].context) ==
          "class=tickets.sold;message_id=" + id +
              ";transport=async;handler=tickets.print;attempt=1;failure_transport=failed;" + error);
    CHECK(failures[0].context[4].value.kind() == LogValue::Kind::Number);
}

TEST_CASE("what a handler tells says which message it handles") {
    BoxOffice office{"tickets.sold: async"};
    const auto id = office.sell("B7");
    CHECK(office.consume() == 0);
    const auto told = office.records("printer");
    REQUIRE(told.size() == 1);
    CHECK(shown(told[0].context) == "seat=B7;");
    CHECK(shown(told[0].extra) ==
          "message_id=" + id + ";message_type=tickets.sold;transport=async;correlation_id=" + id + ";");
}

TEST_CASE("an event that fails after the commit in its own process is logged with all that is known of it") {
    BoxOffice office{""};
    CHECK(office.app.commands().dispatch(SellTicketCommand{"A0"}) == 1);
    const auto failures = office.records("messenger", LogLevel::Critical);
    REQUIRE(failures.size() == 1);
    CHECK(failures[0].text.starts_with("What waited for a commit failed after it: "));
    REQUIRE(failures[0].context.size() == 6);
    CHECK(failures[0].context[1].name == "message_id");
    CHECK(failures[0].context[1].value.text().size() == 36);
    CHECK(shown(std::span{failures[0].context}.first(1)) == "class=tickets.sold;");
    CHECK(shown(std::span{failures[0].context}.subspan(2)) == "handler=tickets.print;attempt=1;" + error);
}

TEST_CASE("a worker that keeps its fingers crossed tells the whole history of what failed, and of nothing else") {
    BoxOffice office{"tickets.sold: async",
                     "main: {type: fingers_crossed, action_level: error, handler: kept}, kept: {type: test}"};
    office.sell("B7");
    office.sell("A0");
    office.sell("C3");
    CHECK(office.consume() == 0);
    const auto told = office.records("printer");
    REQUIRE(told.size() == 1);
    CHECK(shown(told[0].context) == "seat=A0;");
    CHECK(office.records("messenger").front().text == "Received message tickets.sold");
}
