#include <Application/Benchmarking/BenchmarkChoice.hpp>
#include <Application/Benchmarking/EventHandler/ExecuteBenchmarkHandler.hpp>
#include <Application/Benchmarking/MessengerBenchmarkRunner.hpp>
#include <Domain/Benchmarking/RuntimeMissing.hpp>
#include <Infrastructure/Benchmarking/AskedCancellations.hpp>
#include <Infrastructure/Benchmarking/ListedBenchmarkCatalog.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <tests/Infrastructure/Benchmarking/BenchmarkingPlace.hpp>
#include <tests/support/DomainErrorCode.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/mothers/ExecutionPlanMother.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace missive::benchmarking {

using namespace missive::test;
using test::BenchmarkingPlace;
using test::ExecutionPlanMother;

namespace {

class ScriptedExecutor final : public BenchmarkExecutorPort {
public:
    std::function<IterationStatus()> next = [] { return IterationStatus::Ok; };
    int calls = 0;

    ExecutedIteration execute(const IterationOrder&) override {
        ++calls;
        return {{.status = next()}};
    }
};

struct NothingCancelled final : CancelledExecutions {
    bool contains(const std::string& id) const override { return cancelled.contains(id); }
    std::set<std::string> cancelled;
};

/// Has what the map says.
class FewRuntimes final : public RuntimeCatalog {
public:
    std::map<std::string, Runtime> installed{{"cpp", {"cpp", RuntimeKind::Cpp, {}, "12"}},
                                             {"php82", {"php82", RuntimeKind::Php, {"/usr/bin/php"}, "8.2.36"}}};

    std::vector<std::string> names() const override { return {"cpp", "node", "php82"}; }
    const Runtime& find(const std::string& name) override {
        const auto found = installed.find(name);
        if (found == installed.end()) {
            throw RuntimeMissing{"Runtime \"" + name + "\" is not installed."};
        }
        return found->second;
    }
};

ExecuteBenchmarkMessage messageOf(std::int64_t number, std::int64_t retries = 0) {
    const auto plan = ExecutionPlanMother::of(3);
    return {plan.definitionId, "loop", "Loop", "cpp", 3, plan.id.toString(), number, 1, 1, 1, retries, 1'000, 1 << 26};
}

struct Rig {
    BenchmarkingPlace place;
    ScriptedExecutor executor;
    NothingCancelled cancellations;
    ExecuteBenchmarkHandler handler{
        executor, cancellations,
        IterationRecorder{place.executions, place.iterations, place.environments, place.clock}};

    explicit Rig(std::int64_t iterations = 3) {
        place.inUnitOfWork(
            [&] { place.executions.add(BenchmarkExecution::request(ExecutionPlanMother::of(iterations))); });
    }
    void handle(const ExecuteBenchmarkMessage& message) {
        place.inUnitOfWork([&] { handler(message); });
    }
    std::vector<IterationResult> results() {
        std::vector<IterationResult> all;
        place.inUnitOfWork([&] { all = place.iterations.of(ExecutionPlanMother::anyId()); });
        return all;
    }
};

std::vector<PlannedExecution> three() {
    return {
        {ExecutionPlanMother::of(4, ExecutionPlanMother::anyId(), "cpp"), "Loop"},
        {ExecutionPlanMother::of(4, ExecutionPlanMother::anotherId(), "node"), "Loop"},
        {ExecutionPlanMother::of(2, ExecutionId::fromString("0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e03"), "php82"), "Loop"}};
}

} // namespace

TEST_CASE("an iteration is measured and recorded once, however often its message comes") {
    Rig rig;
    for (int i = 0; i < 8; ++i) {
        rig.handle(messageOf(2));
    }
    REQUIRE(rig.results().size() == 1);
    CHECK(rig.results()[0].number == 2);
    CHECK(rig.place.told<BenchmarkStarted>() == 1);
}

TEST_CASE("a hundred messages that come eight times each are a hundred results") {
    constexpr std::int64_t all = 100;
    Rig rig{all};
    for (int i = 0; i < 8; ++i) {
        for (std::int64_t number = 1; number <= all; ++number) {
            rig.handle(messageOf(number));
        }
    }
    CHECK(rig.results().size() == all);
    CHECK(rig.place.told<BenchmarkCompleted>() == 1);
}

#ifndef ON_POSTGRES
TEST_CASE("while a body is measured others may write") {
    Rig rig;
    ThreadedBackgroundTasks tasks;
    rig.executor.next = [&] {
        static_cast<void>(tasks.start([&] {
            rig.place.inUnitOfWork([&] { rig.place.environments.put("other", BenchmarkingPlace::machine("other")); });
        }));
        return IterationStatus::Ok;
    };
    rig.handle(messageOf(1));
    CHECK(rig.results().size() == 1);
    rig.place.inUnitOfWork([&] { CHECK(rig.place.environments.find("other")); });
}
#endif

TEST_CASE("a failed iteration is measured again as often as was asked for") {
    Rig rig;
    rig.executor.next = [&] { return rig.executor.calls < 3 ? IterationStatus::Timeout : IterationStatus::Ok; };
    rig.handle(messageOf(1, 5));
    CHECK(rig.executor.calls == 3);
    CHECK(rig.results().at(0).status == IterationStatus::Ok);
    rig.executor.next = [] { return IterationStatus::Crashed; };
    rig.handle(messageOf(2, 1));
    CHECK(rig.executor.calls == 5);
    CHECK(rig.results().at(1).status == IterationStatus::Crashed);
}

TEST_CASE("what was cancelled is not measured") {
    Rig rig;
    rig.cancellations.cancelled.insert(ExecutionPlanMother::anyId().toString());
    rig.handle(messageOf(1));
    CHECK(rig.executor.calls == 0);
    CHECK(rig.results().empty());
}

TEST_CASE("cancellations are asked for at most once a second, and hold on when they cannot be") {
    FakeClock clock;
    ThreadedBackgroundTasks tasks;
    int asked = 0;
    const AskedCancellations cancellations{tasks, clock, [&]() -> std::vector<std::string> {
                                               if (++asked == 3) {
                                                   throw std::runtime_error{"the database is away"};
                                               }
                                               return asked == 1 ? std::vector<std::string>{}
                                                                 : std::vector<std::string>{"one"};
                                           }};
    CHECK_FALSE(cancellations.contains("one"));
    clock.advance(std::chrono::milliseconds{999});
    CHECK_FALSE(cancellations.contains("one"));
    CHECK(asked == 1);
    clock.advance(std::chrono::milliseconds{1});
    CHECK(cancellations.contains("one"));
    clock.advance(std::chrono::seconds{1});
    CHECK(cancellations.contains("one"));
    CHECK(asked == 3);
}

TEST_CASE("iterations are dealt round by round, in an order that the seed decides") {
    const auto messages = MessengerBenchmarkRunner::dealt(three());
    REQUIRE(messages.size() == 10);
    std::set<std::string> orders;
    for (std::size_t round = 0; round < 2; ++round) {
        std::string order;
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(messages[3 * round + i].iterationNumber == static_cast<std::int64_t>(round) + 1);
            order += messages[3 * round + i].runtime + " ";
        }
        orders.insert(order);
    }
    CHECK(MessengerBenchmarkRunner::dealt(three()) == messages);
    std::set<std::vector<std::string>> bySeed;
    for (int seed = 0; seed < 50; ++seed) {
        auto planned = three();
        planned.front().plan.seed = seed;
        std::vector<std::string> runtimes;
        for (const auto& message : MessengerBenchmarkRunner::dealt(planned)) {
            runtimes.push_back(message.runtime);
        }
        bySeed.insert(runtimes);
    }
    CHECK(bySeed.size() > 20);
}

TEST_CASE("benchmarks are found by slug, then by name, and run on what is installed") {
    const ListedBenchmarkCatalog catalog{[] { return std::vector<Benchmark>{}; }};
    FewRuntimes runtimes;
    const BenchmarkChoice choice{catalog, runtimes};
    CHECK(choice.pairs({"Loop"}, {}).size() == 2);
    CHECK(choice.pairs({"hash MAP", "hash-map"}, {"cpp", "cpp"}).size() == 1);
    CHECK(choice.pairs({}, {"php82"}).size() == 12);
    CHECK(choice.pairs({"empty"}, {"cpp"}).at(0).first->slug.toString() == "empty");
}

TEST_CASE("what cannot be measured is refused with a sentence that says what can") {
    const ListedBenchmarkCatalog catalog{[] { return std::vector<Benchmark>{}; }};
    FewRuntimes runtimes;
    const BenchmarkChoice choice{catalog, runtimes};
    CHECK(domainErrorCode([&] { choice.pairs({"Lop"}, {}); }) == "benchmark.unknown");
    CHECK_THROWS_WITH(choice.pairs({"Lop"}, {}), doctest::Contains("There are allocation, fibonacci, "));
    CHECK(domainErrorCode([&] { choice.pairs({"loop"}, {"node"}); }) == "runtime.missing");
    CHECK(domainErrorCode([&] { choice.pairs({"crash"}, {"php82"}); }) == "benchmark.body");
    runtimes.installed.clear();
    CHECK(domainErrorCode([&] { choice.pairs({}, {}); }) == "runtime.missing");
}

TEST_CASE("a definition's id changes with what is measured, and with nothing else") {
    const auto idOf = [](const std::function<void(Benchmark&)>& change) {
        Benchmark benchmark{.slug = BenchmarkSlug::fromString("mine"), .name = "Mine"};
        benchmark.bodies.emplace(RuntimeKind::Php, "<?php");
        change(benchmark);
        const ListedBenchmarkCatalog catalog{[&] { return std::vector{benchmark}; }};
        for (const auto& each : catalog.all()) {
            if (each.slug.toString() == "mine") {
                return each.definitionId;
            }
        }
        return std::string{};
    };
    const auto id = idOf([](auto&) {});
    CHECK(id.size() == 64);
    CHECK(idOf([](auto& b) { b.description = "what it is"; }) == id);
    CHECK(idOf([](auto& b) { b.bodies[RuntimeKind::Php] = "<?php "; }) != id);
    CHECK(idOf([](auto& b) { b.checksum = "1"; }) != id);
    CHECK(idOf([](auto& b) { b.warmup = 1; }) != id);
    CHECK(domainErrorCode([&] { idOf([](auto& b) { b.slug = BenchmarkSlug::fromString("loop"); }); }) ==
          "benchmark.definition");
}

} // namespace missive::benchmarking
