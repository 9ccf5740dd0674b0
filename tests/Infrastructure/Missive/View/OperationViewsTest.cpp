#include <Infrastructure/Missive/View/OperationViews.hpp>

#include <doctest/doctest.h>

using namespace missive;

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
