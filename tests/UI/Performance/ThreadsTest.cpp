#include <Application/Performance/FlushTask.hpp>
#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <UI/Performance/MeasuredWindow.hpp>
#include <tests/Application/Performance/RecorderRig.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace missive;
using namespace missive::performance;
using namespace missive::test;

namespace {

constexpr int threads = 8;
constexpr int rounds = 1'000;

/// As a database tells of so many statements.
void execute(StatementWatch& watch, int count) {
    for (int i = 0; i < count; ++i) {
        watch.announce("SELECT 1");
        watch.begin(&count);
        watch.end(&count);
    }
}

} // namespace

TEST_CASE("what threads measure at once does not mix, and all of it is stored") {
    const SystemClock clock;
    StatementWatch watch{clock};
    const PerformanceOptions options;
    ThreadedBackgroundTasks tasks;
    RecorderRig rig{{}, threads * rounds};
    std::atomic<int> mixed = 0;
    {
        FlushTask task{rig.buffer, rig.flusher, tasks, rig.log, {}, [] {}};
        std::vector<std::thread> running;
        for (int queries = 1; queries <= threads; ++queries) {
            running.emplace_back([&, queries] {
                for (int round = 0; round < rounds; ++round) {
                    const MeasuredWindow window{clock, options};
                    execute(watch, queries);
                    auto measurement = MeasurementMother::handler("h");
                    window.note(measurement);
                    mixed += measurement.queries == queries ? 0 : 1;
                    rig.record(std::move(measurement));
                }
            });
        }
        for (auto& each : running) {
            each.join();
        }
    }
    CHECK(mixed == 0);
    CHECK(rig.store.rows == threads * rounds);
    CHECK(rig.buffer.counts().isBalanced());
}
