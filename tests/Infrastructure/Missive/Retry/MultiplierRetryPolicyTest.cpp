#include <Infrastructure/Missive/Retry/MultiplierRetryPolicy.hpp>

#include <Infrastructure/Missive/Runtime/SystemRandom.hpp>
#include <tests/support/FakeRandom.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <limits>
#include <set>
#include <stdexcept>
#include <vector>

namespace missive::test {

namespace {

using std::chrono::milliseconds;

struct Ping {};
const Envelope message = Envelope::of(Ping{});

std::int64_t waitOf(MultiplierRetryPolicy::Settings settings, int retryCount) {
    FakeRandom random;
    settings.jitter = 0;
    return MultiplierRetryPolicy{settings, random}.waitingTime(message, retryCount, nullptr).count();
}

} // namespace

TEST_CASE("a message is retried until the maximum is reached, and never where that is zero") {
    FakeRandom random;
    MultiplierRetryPolicy policy{{.maxRetries = 3}, random};
    CHECK(policy.isRetryable(message, 0, nullptr));
    CHECK(policy.isRetryable(message, 2, nullptr));
    CHECK_FALSE(policy.isRetryable(message, 3, nullptr));
    CHECK_FALSE(MultiplierRetryPolicy{{.maxRetries = 0}, random}.isRetryable(message, 0, nullptr));
}

TEST_CASE("the wait grows by the multiplier up to the longest, rounded up") {
    struct Row {
        std::int64_t delay;
        double multiplier;
        std::int64_t longest;
        std::vector<std::int64_t> waits;
    };
    for (const auto& row :
         {Row{1000, 1, 5000, {1000, 1000, 1000}}, Row{1000, 2, 10000, {1000, 2000, 4000, 8000, 10000}},
          Row{1000, 2, 0, {1000, 2000, 4000, 8000, 16000}}, Row{1000, 3, 10000, {1000, 3000, 9000, 10000}},
          Row{1000, 1, 500, {500}}, Row{0, 2, 10000, {0, 0}}, Row{1000, 1.5555, 5000, {1000, 1556, 2420}}}) {
        for (std::size_t retries = 0; retries < row.waits.size(); ++retries) {
            CAPTURE(row.multiplier);
            CAPTURE(retries);
            CHECK(waitOf({.delay = milliseconds{row.delay},
                          .multiplier = row.multiplier,
                          .maxDelay = milliseconds{row.longest}},
                         static_cast<int>(retries)) == row.waits[retries]);
        }
    }
}

TEST_CASE("a wait beyond what 64 bits hold is the largest, never a negative one") {
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    CHECK(waitOf({}, 60) == largest);
    CHECK(waitOf({}, 5000) == largest);
    CHECK(waitOf({.maxDelay = milliseconds{7}}, 5000) == 7);
    CHECK(waitOf({.delay = milliseconds{0}}, 5000) == 0);
    FakeRandom random;
    CHECK(MultiplierRetryPolicy{{}, random}.waitingTime(message, 5000, nullptr).count() == largest);
}

TEST_CASE("jitter moves the wait by its share at most, both ways, and leaves a capped wait alone") {
    FakeRandom least{{-1'000'000}};
    FakeRandom most{{1'000'000}};
    const auto wait = [](Random& random, MultiplierRetryPolicy::Settings settings) {
        return MultiplierRetryPolicy{settings, random}.waitingTime(message, 0, nullptr).count();
    };
    CHECK(wait(least, {}) == 900);
    CHECK(wait(most, {}) == 1100);
    CHECK(most.asked().front() == std::pair<std::int64_t, std::int64_t>{-100, 100});
    CHECK(wait(most, {.maxDelay = milliseconds{1000}}) == 1000);
    CHECK(wait(most, {.delay = milliseconds{9}}) == 9);
    SystemRandom random;
    std::set<std::int64_t> seen;
    for (int i = 0; i < 200; ++i) {
        seen.insert(wait(random, {}));
    }
    CHECK(seen.size() > 10);
    CHECK(*seen.begin() >= 900);
    CHECK(*seen.rbegin() <= 1100);
}

TEST_CASE("settings out of range are refused") {
    FakeRandom random;
    const auto make = [&](const MultiplierRetryPolicy::Settings& settings) {
        return MultiplierRetryPolicy{settings, random};
    };
    CHECK_THROWS_AS(make({.maxRetries = -1}), std::invalid_argument);
    CHECK_THROWS_AS(make({.delay = milliseconds{-1}}), std::invalid_argument);
    CHECK_THROWS_WITH_AS(make({.multiplier = 0.9}), "multiplier must be greater than or equal to one.",
                         std::invalid_argument);
    CHECK_THROWS_AS(make({.multiplier = std::numeric_limits<double>::quiet_NaN()}), std::invalid_argument);
    CHECK_THROWS_AS(make({.maxDelay = milliseconds{-1}}), std::invalid_argument);
    CHECK_THROWS_AS(make({.jitter = 1.1}), std::invalid_argument);
    CHECK_THROWS_AS(make({.jitter = -0.1}), std::invalid_argument);
}

} // namespace missive::test
