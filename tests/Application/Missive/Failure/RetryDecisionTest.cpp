#include <Application/Missive/Failure/RetryDecision.hpp>

#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <tests/Application/Missive/Failure/Errors.hpp>
#include <tests/Application/Missive/Failure/FixedRetryPolicy.hpp>
#include <tests/Application/Missive/Messages.hpp>

#include <doctest/doctest.h>

#include <optional>

namespace missive::test {

namespace {

using namespace std::chrono_literals;
using Delay = std::optional<std::chrono::milliseconds>;

constexpr int most = 3;

Delay decisionAfter(int retries, const std::exception_ptr& error) {
    FixedRetryPolicy policy{most};
    return retryDecision(Envelope::of(Ping{}).with(RedeliveryStamp{retries, {}}), error, &policy);
}

} // namespace

TEST_CASE("an ordinary error is retried as long as the policy says") {
    FixedRetryPolicy policy{most};
    CHECK(retryDecision(Envelope::of(Ping{}), plain(), &policy) == Delay{100ms});
    CHECK(decisionAfter(most - 1, plain()) == Delay{100ms});
    CHECK(decisionAfter(most, plain()) == std::nullopt);
    CHECK(decisionAfter(0, thrown(42)) == Delay{100ms});
}

TEST_CASE("without a policy nothing is retried") {
    CHECK(retryDecision(Envelope::of(Ping{}), thrown(Passing{}), nullptr) == std::nullopt);
}

TEST_CASE("the type of the error decides before the policy is asked") {
    CHECK(decisionAfter(most, thrown(Passing{})) == Delay{100ms});
    CHECK(decisionAfter(most, thrown(Passing{5ms})) == Delay{5ms});
    CHECK(decisionAfter(most, thrown(Passing{0ms})) == Delay{0ms});
    CHECK(decisionAfter(0, thrown(Passing{-5ms})) == Delay{100ms});
    CHECK(decisionAfter(0, thrown(Lasting{})) == std::nullopt);
}

TEST_CASE("a recoverable error that does not force asks the policy and keeps its delay") {
    CHECK(decisionAfter(most, thrown(Passing{5ms, false})) == std::nullopt);
    CHECK(decisionAfter(0, thrown(Passing{5ms, false})) == Delay{5ms});
}

TEST_CASE("of several handlers' errors a recoverable one wants a retry unless an ordinary one comes before it") {
    const auto passing = thrown(Passing{});
    const auto lasting = thrown(Lasting{});
    CHECK(decisionAfter(most, allOf({lasting, passing})) == Delay{100ms});
    CHECK(decisionAfter(most, allOf({passing, plain()})) == Delay{100ms});
    CHECK(decisionAfter(most, allOf({plain(), passing})) == std::nullopt);
    CHECK(decisionAfter(0, allOf({lasting, lasting})) == std::nullopt);
    CHECK(decisionAfter(0, allOf({lasting, plain()})) == Delay{100ms});
}

TEST_CASE("the smallest delay that any handler's error names is taken") {
    CHECK(decisionAfter(0, allOf({thrown(Passing{70ms}), thrown(Passing{30ms}), thrown(Passing{50ms})})) ==
          Delay{30ms});
    CHECK(decisionAfter(0, allOf({thrown(Passing{-1ms}), thrown(Passing{})})) == Delay{100ms});
}

TEST_CASE("the policy is given the error") {
    FixedRetryPolicy policy{most};
    const auto error = plain();
    retryDecision(Envelope::of(Ping{}), error, &policy);
    REQUIRE(policy.lastError.load() != nullptr);
    CHECK(std::string{policy.lastError.load()->what()} == "plain");
}

} // namespace missive::test
