#include <UI/Missive/OperationJson.hpp>

#include <boost/describe.hpp>
#include <doctest/doctest.h>

using namespace missive;

namespace {

struct Try {
    int number;
    TimePoint triedAt;
};

struct Parcel {
    std::string class_;
    bool isLate;
    std::optional<std::string> sentBy;
    std::optional<std::variant<std::int64_t, std::string>> errorCode;
    std::vector<Try> tries;
    Named<Try> byPlace;
    std::map<std::string, std::int64_t> weights;
    Omittable<std::string> note;
    Omittable<std::vector<std::string>> unknownPlaces;
};

BOOST_DESCRIBE_STRUCT(Try, (), (number, triedAt))
BOOST_DESCRIBE_STRUCT(Parcel, (), (class_, isLate, sentBy, errorCode, tries, byPlace, weights, note, unknownPlaces))

constexpr TimePoint noon{std::chrono::hours{12}};

Parcel parcel() {
    return {"large", true, "Ada", "stock.short", {{1, noon}}, {{"z", {2, noon}}, {"a", {3, noon}}}, {}, {}, {}};
}

} // namespace

TEST_CASE("a view is written member for member, names in snake case, named views in their order") {
    CHECK(operationJson(parcel()) == R"({
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
    const auto json = operationJson(view);
    CHECK(json.find("\"sent_by\": null,\n    \"error_code\": 7,") != std::string::npos);
    CHECK(json.find("\"weights\": {\n        \"b\": 2\n    },\n    \"note\": \"fragile\",\n"
                    "    \"unknown_places\": [\n        \"x\"\n    ]\n}") != std::string::npos);
}

TEST_CASE("what became of a retried message is told in JSON, with what there is to tell") {
    CHECK(operationJson(RetriedMessageView{"4", RetryOutcome::Handled}) ==
          "{\n    \"id\": \"4\",\n    \"outcome\": \"handled\"\n}");
    RetriedMessageView retried{"4", RetryOutcome::SentForRetry};
    retried.error = "no";
    retried.transport = "failed";
    retried.newId = "7";
    retried.retryInMs = 1000;
    CHECK(operationJson(retried) == R"({
    "id": "4",
    "outcome": "sent_for_retry",
    "error": "no",
    "transport": "failed",
    "new_id": "7",
    "retry_in_ms": 1000
})");
}

TEST_CASE("the counts of transports keep their order, and only an outbox tells an age") {
    MessageStatsView view;
    view.transports = {{"z", {1, 2, 3, 4}}, {"a", {5, 0, 0, 0, 90}}};
    CHECK(operationJson(view) == R"({
    "transports": {
        "z": {
            "count": 1,
            "delayed": 2,
            "claimed": 3,
            "parked": 4
        },
        "a": {
            "count": 5,
            "delayed": 0,
            "claimed": 0,
            "parked": 0,
            "oldest_seconds": 90
        }
    }
})");
}
