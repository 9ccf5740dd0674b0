#include <Application/Performance/FlushTask.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <tests/Application/Performance/RecorderRig.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

using namespace missive::performance;
using namespace missive::test;
using namespace std::chrono_literals;

TEST_CASE("whoever waits has its measurement stored when it goes on, and the flusher hurries for it") {
    missive::ThreadedBackgroundTasks tasks;
    RecorderRig rig{{}};
    FlushTask task{rig.buffer, rig.flusher, tasks, rig.log, {.interval = 1min}, [] {}};
    const auto ticket = rig.buffer.push(MeasurementMother::named("a"));
    CHECK(rig.buffer.awaitSettled(ticket.value(), 30s));
    MetricsRecorder patient{rig.buffer, rig.state, rig.random, {.sampling = {}, .patience = 1h}};
    patient.record(MeasurementMother::named("b"), MetricsRecorder::Wait::Yes);
    CHECK(rig.buffer.counts().stored == 2);
}

TEST_CASE("whoever waits for a database that is away goes on when its patience ends") {
    missive::ThreadedBackgroundTasks tasks;
    RecorderRig rig{{}};
    rig.store.isAway = true;
    MetricsRecorder impatient{rig.buffer, rig.state, rig.random, {.sampling = {}, .patience = 1ms}};
    FlushTask task{rig.buffer, rig.flusher, tasks, rig.log, {.interval = 1min, .stopTimeout = 0ms}, [] {}};
    impatient.record(MeasurementMother::named("a"), MetricsRecorder::Wait::Yes);
    CHECK(rig.buffer.counts().stored == 0);
}

TEST_CASE("the end of the task settles everything, from however many threads it came") {
    missive::ThreadedBackgroundTasks tasks;
    RecorderRig rig{{}};
    {
        FlushTask task{rig.buffer, rig.flusher, tasks, rig.log, {}, [] {}};
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int j = 0; j < 1'000; ++j) {
                    rig.record(MeasurementMother::handler("h"));
                }
            });
        }
        for (auto& thread : threads) {
            thread.join();
        }
    }
    CHECK(rig.store.rows == 4'000);
    CHECK(rig.buffer.counts().isBalanced());
}
