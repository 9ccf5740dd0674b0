#include <tests/UI/Missive/App/AppRig.hpp>

#include <Domain/Missive/NotFound.hpp>

#include <boost/describe/class.hpp>
#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

struct Seat {
    std::string name;
    int priceCents;
    std::optional<std::string> guest;
};

struct GetSeatQuery {
    using Result = Seat;

    std::string seatName;
    std::optional<int> discountCents;
};

struct FindSeatsQuery {
    using Result = std::vector<Seat>;

    std::vector<std::string> names;
};

struct CountSeatsQuery {
    using Result = int;
};

BOOST_DESCRIBE_STRUCT(Seat, (), (name, priceCents, guest))
BOOST_DESCRIBE_STRUCT(GetSeatQuery, (), (seatName, discountCents))
BOOST_DESCRIBE_STRUCT(FindSeatsQuery, (), (names))
BOOST_DESCRIBE_STRUCT(CountSeatsQuery, (), ())

Seat seat(const std::string& name) {
    return {name, 1200, name == "B2" ? std::optional<std::string>{"José"} : std::nullopt};
}

/// A theatre that can be asked on the console.
struct Theatre {
    AppRig rig;

    Theatre() {
        rig.app.query([](const GetSeatQuery& query) {
            if (query.seatName == "A0") {
                throw NotFound{"seat.unknown", "There is no seat A0."};
            }
            auto found = seat(query.seatName);
            found.priceCents -= query.discountCents.value_or(0);
            return found;
        });
        rig.app.query([](const FindSeatsQuery& query) {
            std::vector<Seat> found;
            for (const auto& name : query.names) {
                found.push_back(seat(name));
            }
            return found;
        });
        rig.app.query([](const CountSeatsQuery&) { return 42; });
        rig.app.consoleQuery<GetSeatQuery>("seat:show", "Show a seat");
        rig.app.consoleQuery<FindSeatsQuery>("seat:find", "Show some seats");
        rig.app.consoleQuery<CountSeatsQuery>("seat:count", "Count the seats");
    }

    bool said(const std::string& sentence) const { return rig.printed().find(sentence) != std::string::npos; }
};

} // namespace

TEST_CASE("a query is typed with its fields as arguments and answered with a list") {
    Theatre theatre;
    CHECK(theatre.rig.run({"seat:show", "B2"}) == 0);
    CHECK(theatre.rig.out.str() == " ------------ ------ \n"
                                   "  name         B2    \n"
                                   "  priceCents   1200  \n"
                                   "  guest        José  \n"
                                   " ------------ ------ \n\n");
}

TEST_CASE("the answer to a query is printed as JSON where that is asked for") {
    Theatre theatre;
    CHECK(theatre.rig.run({"seat:show", "C1", "--discount-cents=200", "--format=json"}) == 0);
    CHECK(theatre.rig.out.str() == "{\n    \"name\": \"C1\",\n    \"priceCents\": 1000,\n    \"guest\": null\n}\n");
}

TEST_CASE("a query with a field of many values is typed as JSON and answered with a table") {
    Theatre theatre;
    CHECK(theatre.rig.run({"seat:find", R"({"names": ["B2", "C1"]})"}) == 0);
    CHECK(theatre.rig.out.str() == " ------ ------------ ------- \n"
                                   "  name   priceCents   guest  \n"
                                   " ------ ------------ ------- \n"
                                   "  B2     1200         José   \n"
                                   "  C1     1200                \n"
                                   " ------ ------------ ------- \n\n");
}

TEST_CASE("a query that finds nothing says so beside the results") {
    Theatre theatre;
    CHECK(theatre.rig.run({"seat:find", R"({"names": []})"}) == 0);
    CHECK(theatre.rig.out.str().empty());
    CHECK(theatre.said("Nothing was found."));
}

TEST_CASE("a query without fields needs no arguments, and a number is printed as it is") {
    Theatre theatre;
    CHECK(theatre.rig.run({"seat:count"}) == 0);
    CHECK(theatre.rig.out.str() == "42\n");
}

TEST_CASE("a word that does not fit its field is refused and cannot bring in another field") {
    Theatre theatre;
    CHECK(theatre.rig.run({"seat:show", "B2", R"(--discount-cents=1,"seatName":"C1")"}) == 1);
    CHECK(theatre.said("input.malformed: The field \"discountCents\" must be a whole number, but is the string"));
    CHECK(theatre.rig.out.str().empty());
}

TEST_CASE("a query that is typed with an unknown field or refused says why") {
    SUBCASE("unknown") {
        Theatre theatre;
        CHECK(theatre.rig.run({"seat:find", R"({"name": ["B2"]})"}) == 1);
        CHECK(theatre.said("FindSeatsQuery: The field \"name\" is unknown. Did you mean \"names\"?"));
    }
    SUBCASE("refused") {
        Theatre theatre;
        CHECK(theatre.rig.run({"seat:show", "A0"}) == 1);
        CHECK(theatre.said("seat.unknown: There is no seat A0."));
    }
    SUBCASE("format") {
        Theatre theatre;
        CHECK(theatre.rig.run({"seat:show", "B2", "--format=xml"}) == 1);
        CHECK(theatre.said("Invalid output format \"xml\""));
    }
}
