#include <UI/Missive/Http/Console/EndDespiteWork.hpp>

#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <tests/UI/Missive/Http/Console/ProcessEnd.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <future>

namespace missive::test {

using namespace std::chrono_literals;

TEST_CASE("H-18: a server ends although what ran beside it waits for ever, and says so") {
    const auto ended = ProcessEnd::of([](Log& log) {
        ThreadedBackgroundTasks tasks;
        const auto cutOff = endDespiteWork(tasks, 50ms, log);
        const auto waiting = tasks.start([] { std::promise<void>{}.get_future().wait_for(24h); });
    });
    CHECK(ended.code == 0);
    CHECK(ended.said.starts_with("The server ends although something that ran beside it still does"));
    CHECK(ended.said.ends_with("Does it wait for a lock in the database?"));
}

TEST_CASE("H-18: a server beside which everything has ended in time says nothing of it") {
    const auto ended = ProcessEnd::of([](Log& log) {
        ThreadedBackgroundTasks tasks;
        endDespiteWork(tasks, 10s, log).reset();
    });
    CHECK(ended.code == 7);
    CHECK(ended.said.empty());
}

} // namespace missive::test
