#include <Domain/Benchmarking/BenchmarkExecution.hpp>

#include <tests/support/DomainErrorCode.hpp>
#include <tests/support/mothers/ExecutionPlanMother.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace missive::benchmarking {

using namespace missive::test;
using test::ExecutionPlanMother;

namespace {

constexpr auto ok = IterationStatus::Ok;
constexpr auto lost = IterationStatus::Lost;
const auto now = ExecutionPlanMother::anyTime();

BenchmarkExecution requested(std::int64_t total) { return BenchmarkExecution::request(ExecutionPlanMother::of(total)); }

template <class Event> std::vector<Event> released(BenchmarkExecution& execution) {
    std::vector<Event> found;
    for (const auto& event : execution.releaseEvents()) {
        if (const auto* one = std::get_if<Event>(&event)) {
            found.push_back(*one);
        }
    }
    return found;
}

} // namespace

TEST_CASE("the last result completes an execution, whichever iteration it is of") {
    auto execution = requested(3);
    CHECK(execution.count(3, ok, {}, now));
    CHECK(execution.count(1, ok, {}, now));
    CHECK(released<BenchmarkCompleted>(execution).empty());
    CHECK(execution.progress().state == ExecutionState::Running);
    CHECK(execution.count(2, ok, {}, now));
    const auto completed = released<BenchmarkCompleted>(execution);
    REQUIRE(completed.size() == 1);
    CHECK(completed[0] == BenchmarkCompleted{execution.id().toString(), "loop", "cpp", 3, 0});
    CHECK(execution.progress().state == ExecutionState::Completed);
    CHECK(execution.progress().finishedAt == now);
}

TEST_CASE("an execution with a failed iteration ends incomplete") {
    auto execution = requested(2);
    CHECK(execution.count(2, IterationStatus::Timeout, {}, now));
    CHECK(execution.count(1, ok, {}, now));
    CHECK(released<BenchmarkCompleted>(execution).at(0) ==
          BenchmarkCompleted{execution.id().toString(), "loop", "cpp", 1, 1});
    CHECK(execution.progress().state == ExecutionState::Incomplete);
}

TEST_CASE("a second result of an iteration counts for nothing") {
    auto execution = requested(2);
    CHECK(execution.count(1, ok, {}, now));
    CHECK_FALSE(execution.count(1, ok, ok, now));
    CHECK_FALSE(execution.count(1, IterationStatus::Timeout, ok, now));
    CHECK_FALSE(execution.count(1, lost, ok, now));
    CHECK(execution.progress().done() == 1);
}

TEST_CASE("a result takes the place of a lost one, and completes without telling it twice") {
    auto execution = requested(2);
    CHECK(execution.count(1, ok, {}, now));
    CHECK(execution.count(2, lost, {}, now));
    CHECK(execution.progress().state == ExecutionState::Incomplete);
    CHECK(released<BenchmarkCompleted>(execution).size() == 1);
    CHECK_FALSE(execution.count(2, lost, lost, now));
    CHECK(execution.count(2, ok, lost, now));
    CHECK(execution.progress() ==
          ExecutionProgress{
              .ok = 2, .failed = 0, .state = ExecutionState::Completed, .startedAt = now, .finishedAt = now});
    CHECK(released<BenchmarkCompleted>(execution).empty());
}

TEST_CASE("an execution starts once, and tells of its progress by counts that rise and at most twenty times") {
    auto execution = requested(1'000);
    int started = 0;
    std::vector<std::int64_t> counts;
    for (std::int64_t number = 1'000; number >= 1; --number) {
        CHECK(execution.count(number, ok, {}, now));
        for (const auto& event : execution.releaseEvents()) {
            started += std::holds_alternative<BenchmarkStarted>(event) ? 1 : 0;
            if (const auto* progressed = std::get_if<BenchmarkProgressed>(&event)) {
                counts.push_back(progressed->done);
            }
        }
    }
    CHECK(started == 1);
    CHECK(counts.size() <= 20);
    CHECK(counts.size() >= 18);
    CHECK(std::is_sorted(counts.begin(), counts.end()));
}

TEST_CASE("a cancelled execution counts no further result") {
    auto execution = requested(3);
    CHECK(execution.count(1, ok, {}, now));
    execution.cancel(now);
    CHECK(released<BenchmarkCancelled>(execution).at(0) ==
          BenchmarkCancelled{execution.id().toString(), "loop", "cpp", 1, 3});
    CHECK_FALSE(execution.count(2, ok, {}, now));
    CHECK(execution.progress().state == ExecutionState::Cancelled);
    CHECK(domainErrorCode([&] { execution.cancel(now); }) == "benchmark.over");
}

TEST_CASE("an execution has between one and a hundred thousand iterations, and a result is of one of them") {
    CHECK(domainErrorCode([] { requested(0); }) == "benchmark.iterations");
    CHECK(domainErrorCode([] { requested(100'001); }) == "benchmark.iterations");
    auto execution = requested(2);
    for (const std::int64_t number : {-1, 0, 3}) {
        CHECK(domainErrorCode([&] { static_cast<void>(execution.count(number, ok, {}, now)); }) ==
              "benchmark.iteration");
    }
}

TEST_CASE("names of benchmarks and runtimes mean nothing to a shell, a path or a terminal") {
    for (const auto& text :
         {std::string{}, std::string{"a b"}, std::string{"../loop"}, std::string{"a;b"}, std::string{"$(id)"},
          std::string{"-x"}, std::string{"a\nb"}, std::string(65, 'a'), std::string{"'"}, std::string{"ü"}}) {
        CAPTURE(text);
        CHECK(domainErrorCode([&] { static_cast<void>(BenchmarkSlug::fromString(text)); }) == "benchmark.slug");
        CHECK(domainErrorCode([&] { static_cast<void>(RuntimeName::fromString(text)); }) == "runtime.name");
    }
    CHECK(BenchmarkSlug::fromString("sleep-1ms").toString() == "sleep-1ms");
    CHECK(RuntimeName::fromString("php82-jit").toString() == "php82-jit");
}

} // namespace missive::benchmarking
