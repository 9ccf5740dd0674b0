#include <Application/Benchmarking/IterationRecorder.hpp>
#include <tests/Infrastructure/Benchmarking/BenchmarkingPlace.hpp>
#include <tests/support/mothers/ExecutionPlanMother.hpp>

#include <doctest/doctest.h>

#include <barrier>
#include <string>
#include <thread>
#include <vector>

namespace missive::benchmarking {

using test::BenchmarkingPlace;
using test::ExecutionPlanMother;

namespace {

IterationResult resultOf(std::int64_t number, IterationStatus status = IterationStatus::Ok) {
    IterationResult result{.number = number, .status = status, .worker = "host:1", .environmentId = "hash"};
    result.measurement = {"8.2.36", 10, 4096, {1.5, 2.25, 3}, {1, 2, 3}, 4, 5, 6, 0.5, "hrtime", 30, "abc"};
    result.usage = {.wallNs = 1,
                    .userNs = 2,
                    .systemNs = 3,
                    .preemptions = 4,
                    .exitCode = 0,
                    .signal = 0,
                    .slot = 1,
                    .processor = 1,
                    .load = 0.25,
                    .stolen = 0.5};
    result.complaint = "said \"ü\"";
    result.startedAt = ExecutionPlanMother::anyTime();
    return result;
}

void request(BenchmarkingPlace& place, const ExecutionPlan& plan) {
    place.inUnitOfWork([&] { place.executions.add(BenchmarkExecution::request(plan)); });
}

void record(BenchmarkingPlace& place, std::int64_t number, IterationStatus status = IterationStatus::Ok,
            const ExecutionId& id = ExecutionPlanMother::anyId()) {
    const IterationRecorder recorder{place.executions, place.iterations, place.environments, place.clock};
    place.inUnitOfWork([&] { recorder.record(id, {resultOf(number, status), BenchmarkingPlace::machine("here")}); });
}

} // namespace

TEST_CASE("executions and results come back as they were stored") {
    BenchmarkingPlace place;
    auto plan = ExecutionPlanMother::of(3);
    plan.tag = "before";
    plan.options.retries = 2;
    request(place, plan);
    record(place, 2);
    place.inUnitOfWork([&] {
        const auto stored = place.list.find(plan.id);
        REQUIRE(stored);
        CHECK(stored->plan() == plan);
        CHECK(stored->progress().ok == 1);
        CHECK(stored->progress().state == ExecutionState::Running);
        CHECK(place.iterations.of(plan.id) == std::vector{resultOf(2)});
        CHECK(place.environments.find("hash")->host == "here");
        CHECK_FALSE(place.environments.find("another"));
        CHECK(place.list.ofRun(plan.runId).size() == 1);
        CHECK(place.list.tagged("before").size() == 1);
        CHECK(place.list.tagged("after").empty());
        CHECK(place.list.newest(5).size() == 1);
    });
    CHECK(place.told<BenchmarkStarted>() == 1);
}

TEST_CASE("a result that came before is kept, and a lost one replaced") {
    BenchmarkingPlace place;
    request(place, ExecutionPlanMother::of(2));
    record(place, 1);
    record(place, 1, IterationStatus::Timeout);
    record(place, 2, IterationStatus::Lost);
    record(place, 2);
    record(place, 2, IterationStatus::Lost);
    place.inUnitOfWork([&] {
        const auto results = place.iterations.of(ExecutionPlanMother::anyId());
        REQUIRE(results.size() == 2);
        CHECK(results[0].status == IterationStatus::Ok);
        CHECK(results[1].status == IterationStatus::Ok);
        CHECK(place.list.find(ExecutionPlanMother::anyId())->progress().state == ExecutionState::Completed);
    });
    CHECK(place.told<BenchmarkCompleted>() == 1);
}

TEST_CASE("cancelled executions are found, and take no more results") {
    BenchmarkingPlace place;
    request(place, ExecutionPlanMother::of(2));
    place.inUnitOfWork([&] {
        auto execution = place.executions.lock(ExecutionPlanMother::anyId()).value();
        execution.cancel(place.clock.now());
        place.executions.save(std::move(execution));
    });
    record(place, 1);
    place.inUnitOfWork([&] {
        CHECK(place.list.cancelled() == std::vector{ExecutionPlanMother::anyId().toString()});
        CHECK(place.iterations.of(ExecutionPlanMother::anyId()).empty());
    });
}

TEST_CASE("what is old is purged with its results, and what has a tag may be kept") {
    BenchmarkingPlace place;
    auto tagged = ExecutionPlanMother::of(1, ExecutionPlanMother::anotherId());
    tagged.tag = "release";
    request(place, ExecutionPlanMother::of(1));
    request(place, tagged);
    record(place, 1);
    const auto later = ExecutionPlanMother::anyTime() + std::chrono::microseconds{1};
    place.inUnitOfWork([&] { CHECK(place.executions.purge(ExecutionPlanMother::anyTime(), false) == 0); });
    place.inUnitOfWork([&] { CHECK(place.executions.purge(later, true) == 1); });
    place.inUnitOfWork([&] {
        CHECK(place.iterations.of(ExecutionPlanMother::anyId()).empty());
        CHECK(place.list.tagged("release").size() == 1);
        CHECK(place.executions.purge(later, false) == 1);
    });
}

TEST_CASE("of two workers with the last two results exactly one completes, in 200 races") {
    constexpr int rounds = 200;
    BenchmarkingPlace place;
    for (int round = 0; round < rounds; ++round) {
        auto text = std::to_string(round);
        text.insert(0, 12 - text.size(), '0');
        const auto id = ExecutionId::fromString("0193e2a4-7c1e-7d2b-9f3a-" + text);
        request(place, ExecutionPlanMother::of(2, id));
        std::barrier both{2};
        const auto worker = [&](std::int64_t number) {
            both.arrive_and_wait();
            record(place, number, IterationStatus::Ok, id);
        };
        std::thread one{worker, 1};
        std::thread other{worker, 2};
        one.join();
        other.join();
        CHECK(place.told<BenchmarkCompleted>() == round + 1);
    }
}

} // namespace missive::benchmarking
