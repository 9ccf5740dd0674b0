#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

/// A box office whose commands can be typed.
struct BoxOffice {
    AppRig rig;
    std::vector<std::string> reasons;

    BoxOffice() {
        rig.app.command(SellTicketHandler{});
        rig.app.command(CloseBoxOfficeHandler{reasons});
        rig.app.console<SellTicketCommand>("tickets:sell", "Sell a ticket");
        rig.app.console<CloseBoxOfficeCommand>("tickets:close", "Close the box office");
    }

    bool said(const std::string& sentence) const { return rig.err.str().find(sentence) != std::string::npos; }
};

} // namespace

TEST_CASE("a command typed as JSON is dispatched and its answer printed as JSON") {
    BoxOffice office;
    CHECK(office.rig.run({"tickets:sell", R"({"seat": "B2"})"}) == 0);
    CHECK(office.rig.out.str() == "17\n");
    CHECK(office.rig.err.str().empty());
}

TEST_CASE("a command without an answer prints nothing") {
    BoxOffice office;
    CHECK(office.rig.run({"tickets:close", R"({"reason": "rain"})"}) == 0);
    CHECK(office.reasons == std::vector<std::string>{"rain"});
    CHECK(office.rig.out.str().empty());
    CHECK(office.rig.err.str().empty());
}

TEST_CASE("a dash takes the command from standard input") {
    BoxOffice office;
    CHECK(office.rig.run({"tickets:close", "-"}, "{\"reason\":\n\"snow\"}\n") == 0);
    CHECK(office.reasons == std::vector<std::string>{"snow"});
}

TEST_CASE("a command that lacks a field is refused before anything is dispatched") {
    BoxOffice office;
    CHECK(office.rig.run({"tickets:close", "{}"}) == 1);
    CHECK(office.said("input.malformed: The JSON text lacks the field \"reason\"."));
    CHECK(office.reasons.empty());
    CHECK(office.rig.out.str().empty());
}

TEST_CASE("a command with a field it does not have is refused with the field that was meant") {
    BoxOffice office;
    CHECK(office.rig.run({"tickets:close", R"({"raeson": "rain"})"}) == 1);
    CHECK(office.said("input.malformed: CloseBoxOfficeCommand: The field \"raeson\" is unknown."));
    CHECK(office.rig.printed().find("Did you mean \"reason\"?") != std::string::npos);
    CHECK(office.reasons.empty());
}

TEST_CASE("a command with a field that resembles none is refused with the list of those it has") {
    BoxOffice office;
    CHECK(office.rig.run({"tickets:close", R"({"reason": "rain", "weather": 1})"}) == 1);
    CHECK(office.rig.printed().find("\"weather\" is unknown. The fields are: reason.") != std::string::npos);
}

TEST_CASE("what the domain refuses is told with its code") {
    BoxOffice office;
    CHECK(office.rig.run({"tickets:sell", R"({"seat": "A0"})"}) == 1);
    CHECK(office.said("seat.unknown: There is no seat A0."));
    CHECK(office.rig.out.str().empty());
}
