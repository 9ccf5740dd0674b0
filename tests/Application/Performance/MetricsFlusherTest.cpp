#include <tests/Application/Performance/RecorderRig.hpp>

#include <doctest/doctest.h>

#include <chrono>

using namespace missive;
using namespace missive::performance;
using namespace missive::test;
using namespace std::chrono_literals;

namespace {

constexpr FlushOptions notAsync{};
constexpr FlushOptions asyncRouted{.isAsync = true, .way = StoringSituation::Way::Transport};
constexpr FlushOptions asyncLocal{.isAsync = true};

std::size_t records(const RecorderRig& rig, LogLevel level) {
    const auto all = rig.log.records();
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const auto& record) { return record.level == level; }));
}

} // namespace

TEST_CASE("without async measurements are stored here, a batch at a time") {
    RecorderRig rig{notAsync};
    rig.recordRequests(1'200);
    rig.flush();
    CHECK(rig.store.rows == 1'200);
    CHECK(rig.store.attempts == 3);
    CHECK(rig.store.batchesOfMessages == 0);
    CHECK(rig.state.state() == RecorderState::Sync);
    CHECK(rig.buffer.counts().stored == 1'200);
    CHECK(rig.buffer.counts().isBalanced());
    CHECK(rig.log.records().empty());
}

TEST_CASE("with async they are sent, and those of handlers and commands stored here") {
    RecorderRig rig{asyncRouted};
    rig.recordRequests(2);
    rig.record(MeasurementMother::handler("ordering.update_stock"));
    rig.recordRequests(1);
    rig.flush();
    CHECK(rig.sender.sent.size() == 3);
    CHECK(rig.store.rows == 1);
    CHECK(rig.state.state() == RecorderState::Async);
    CHECK(rig.buffer.counts().sent == 3);
    CHECK(rig.buffer.counts().stored == 1);
    CHECK(rig.buffer.counts().isBalanced());
}

TEST_CASE("without a route they are stored here in the background") {
    RecorderRig rig{asyncLocal};
    rig.recordRequests(1);
    rig.flush();
    CHECK(rig.sender.attempts == 0);
    CHECK(rig.store.rows == 1);
    CHECK(rig.state.state() == RecorderState::AsyncLocal);
}

TEST_CASE("a batch that its transport refuses is stored here, and those behind it once the pause is over") {
    RecorderRig rig{asyncRouted};
    rig.sender.refusesAt = 2;
    rig.recordRequests(500);
    rig.flush();
    CHECK(rig.state.state() == RecorderState::Async);
    rig.recordRequests(500);
    rig.flush();
    CHECK(rig.state.state() == RecorderState::Fallback);
    CHECK(rig.store.rows == 500);
    CHECK(rig.store.batchesOfMessages == 1);
    CHECK(records(rig, LogLevel::Warning) == 1);
    rig.clock.advance(1250ms);
    rig.recordRequests(500);
    rig.flush();
    CHECK(rig.state.state() == RecorderState::Async);
    CHECK(rig.buffer.counts().sent == 1'000);
    CHECK(rig.buffer.counts().stored == 500);
    CHECK(records(rig, LogLevel::Notice) == 1);
    CHECK(rig.log.records().size() == 2);
    CHECK(rig.log.records().back().text ==
          "Measurements go their way again; 500 were stored in this process meanwhile.");
}

TEST_CASE("while a transport is away it is tried after a second, then after twice as long, up to half a minute") {
    RecorderRig rig{asyncRouted};
    rig.sender.isAway = true;
    std::vector<std::size_t> attempts;
    for (const auto pause : {0ms, 749ms, 1ms, 1'499ms, 1ms, 60'000ms, 22'499ms}) {
        rig.clock.advance(pause);
        rig.recordRequests(1);
        rig.flush();
        attempts.push_back(rig.sender.attempts);
    }
    CHECK(attempts == std::vector<std::size_t>{1, 1, 2, 2, 3, 4, 5});
    CHECK(rig.store.rows == 7);
    CHECK(records(rig, LogLevel::Warning) == 1);
}

TEST_CASE("what nobody takes is kept, what finds no room is dropped and counted, and the rest is stored in the end") {
    RecorderRig rig{asyncRouted, 100};
    rig.sender.isAway = true;
    rig.store.isAway = true;
    rig.recordRequests(60);
    rig.flush();
    CHECK(rig.state.state() == RecorderState::Holding);
    rig.recordRequests(90);
    rig.flush();
    auto counts = rig.buffer.counts();
    CHECK(counts.held == 100);
    CHECK(counts.droppedForRoom == 50);
    CHECK(counts.isBalanced());
    CHECK(records(rig, LogLevel::Error) == 1);
    rig.store.isAway = false;
    rig.clock.advance(10s);
    rig.flush();
    counts = rig.buffer.counts();
    CHECK(rig.store.rows == 100);
    CHECK(counts.stored == 100);
    CHECK(counts.held == 0);
    CHECK(counts.isBalanced());
    CHECK(rig.state.state() == RecorderState::Fallback);
}

TEST_CASE("a batch of which the commit is unknown is stored once, and so is one that may have been sent") {
    RecorderRig local{asyncLocal};
    local.store.losesAnswers = true;
    local.recordRequests(3);
    local.flush();
    CHECK(local.state.state() == RecorderState::Holding);
    local.store.losesAnswers = false;
    local.clock.advance(1s);
    local.flush();
    CHECK(local.store.rows == 3);
    CHECK(local.buffer.counts().stored == 3);

    RecorderRig sent{asyncRouted};
    sent.sender.isAway = true;
    sent.store.losesAnswers = true;
    sent.recordRequests(3);
    sent.flush();
    sent.store.losesAnswers = false;
    sent.clock.advance(100s);
    sent.sender.isAway = true;
    sent.flush();
    CHECK(sent.store.rows == 3);
}

TEST_CASE("a database that is away is told of once a minute") {
    RecorderRig rig{notAsync};
    rig.store.isAway = true;
    rig.recordRequests(1);
    for (int second = 0; second <= 120; ++second) {
        rig.flush();
        rig.clock.advance(1s);
    }
    CHECK(records(rig, LogLevel::Warning) == 3);
}

TEST_CASE("a process that ends stores what it can until its time is over and counts the rest as lost") {
    RecorderRig rig{notAsync};
    rig.recordRequests(5'000);
    CHECK(rig.flusher.drain(5s) == 0);
    CHECK(rig.store.rows == 5'000);

    RecorderRig late{notAsync};
    late.store.isAway = true;
    late.recordRequests(700);
    const auto begun = late.clock.elapsed();
    CHECK(late.flusher.drain(5s) == 700);
    CHECK(late.clock.elapsed() - begun < 6s);
    CHECK(late.buffer.counts().droppedAtStop == 700);
    CHECK(late.buffer.counts().isBalanced());
}

TEST_CASE("what is recorded once the buffer is closed is counted as dropped") {
    RecorderRig rig{notAsync};
    rig.buffer.close();
    rig.recordRequests(1);
    CHECK(rig.buffer.counts().droppedAtStop == 1);
    CHECK(rig.buffer.counts().isBalanced());
    CHECK(rig.log.records().empty());
}
