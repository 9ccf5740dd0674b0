#include <Infrastructure/Missive/View/ViewJson.hpp>

#include <boost/describe.hpp>
#include <doctest/doctest.h>

namespace {

struct Try {
    int number;
    missive::TimePoint triedAt;
};

struct Parcel {
    std::string class_;
    bool isLate;
    std::optional<std::string> sentBy;
    std::optional<std::variant<std::int64_t, std::string>> errorCode;
    std::vector<Try> tries;
    missive::Named<Try> byPlace;
    std::map<std::string, std::int64_t> weights;
    missive::Omittable<std::string> note;
    missive::Omittable<std::vector<std::string>> unknownPlaces;
};

BOOST_DESCRIBE_STRUCT(Try, (), (number, triedAt))
BOOST_DESCRIBE_STRUCT(Parcel, (), (class_, isLate, sentBy, errorCode, tries, byPlace, weights, note, unknownPlaces))

constexpr missive::TimePoint noon{std::chrono::hours{12}};

Parcel parcel() {
    return {"large", true, "Ada", "stock.short", {{1, noon}}, {{"z", {2, noon}}, {"a", {3, noon}}}, {}, {}, {}};
}

} // namespace

using missive::viewJson;
using missive::ViewKeys;

TEST_CASE("a view is written member for member, names in snake case, named views in their order") {
    CHECK(viewJson(parcel(), ViewKeys::SnakeCase) == R"({
    "class": "large",
    "is_late": true,
    "sent_by": "Ada",
    "error_code": "stock.short",
    "tries": [
        {
            "number": 1,
            "tried_at": "1970-01-01T12:00:00+00:00"
        }
    ],
    "by_place": {
        "z": {
            "number": 2,
            "tried_at": "1970-01-01T12:00:00+00:00"
        },
        "a": {
            "number": 3,
            "tried_at": "1970-01-01T12:00:00+00:00"
        }
    },
    "weights": {}
})");
}

TEST_CASE("what is not known is null, what can be omitted is left out unless there is something") {
    auto view = parcel();
    view.sentBy.reset();
    view.errorCode = std::int64_t{7};
    view.weights["b"] = 2;
    view.note = "fragile";
    view.unknownPlaces = std::vector<std::string>{"x"};
    const auto json = viewJson(view, ViewKeys::SnakeCase);
    CHECK(json.find("\"sent_by\": null,\n    \"error_code\": 7,") != std::string::npos);
    CHECK(json.find("\"weights\": {\n        \"b\": 2\n    },\n    \"note\": \"fragile\",\n"
                    "    \"unknown_places\": [\n        \"x\"\n    ]\n}") != std::string::npos);
}

TEST_CASE("a view can keep the names of its members") {
    CHECK(viewJson(Try{4, noon}, ViewKeys::AsDeclared) ==
          "{\n    \"number\": 4,\n    \"triedAt\": \"1970-01-01T12:00:00+00:00\"\n}");
}
