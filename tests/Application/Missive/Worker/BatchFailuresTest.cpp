#include <Application/Missive/Worker/Worker.hpp>

#include <Domain/Missive/Recoverable.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/Stamp/SentToFailureTransportStamp.hpp>
#include <tests/Application/Missive/Worker/BatchRig.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using namespace std::chrono_literals;
using Strings = std::vector<std::string>;

struct DiskFull : std::runtime_error, Recoverable {
    DiskFull() : std::runtime_error{"disk full"}, Recoverable{30s} {}
};

} // namespace

TEST_CASE("a batch that fails is tried message by message, and only the one that is at fault goes on to a retry") {
    BatchRig rig;
    rig.onWrite = [](std::span<const Pong> pongs) {
        if (std::any_of(pongs.begin(), pongs.end(), [](const Pong& pong) { return pong.number == 2; })) {
            throw std::runtime_error{"no 2"};
        }
    };
    rig.deliver(1, 3);
    rig.consume(rig.ofAsync);
    CHECK(rig.journaled("batch") == Strings{"batch 1 2 3", "batch 1", "batch 2", "batch 3"});
    REQUIRE(rig.failed.size() == 1);
    CHECK(rig.failed.at(0).envelope.message().as<Pong>()->number == 2);
    CHECK(rig.failed.at(0).outcome == FailureOutcome::SentForRetry);
    CHECK(rig.handled == 2);
    CHECK(rig.async.acknowledged().size() == 3);
    CHECK(rig.log.has(LogLevel::Warning,
                      "The handler \"write\" failed for 3 messages together, which are tried one by one: no 2"));
}

TEST_CASE("what a batch handler calls recoverable holds for the whole batch, which it is not called for again") {
    BatchRig rig;
    rig.onWrite = [](std::span<const Pong>) { throw DiskFull{}; };
    rig.deliver(1, 3);
    rig.consume(rig.ofAsync);
    CHECK(rig.journaled("batch") == Strings{"batch 1 2 3"});
    REQUIRE(rig.failed.size() == 3);
    CHECK(rig.failed.at(2).outcome == FailureOutcome::SentForRetry);
    CHECK(rig.failed.at(2).delay == 30s);
}

TEST_CASE("messages that were sent again make batches of their own, and one whose worker died is handled alone") {
    BatchRig rig;
    const auto again = [&](int number) {
        rig.async.deliver(delivered(Pong{number}, std::to_string(number)).with(RedeliveryStamp{1, FakeClock::start()}));
    };
    rig.deliver(1, 1);
    again(2);
    rig.async.deliver(delivered(Pong{3}, "3", 2));
    rig.deliver(4, 5);
    again(6);
    rig.consume(rig.ofAsync);
    CHECK(rig.journaled("batch") == Strings{"batch 3", "batch 1 4 5", "batch 2 6"});
}

TEST_CASE("what comes from a failure transport is handled alone") {
    BatchRig rig;
    for (const char* id : {"1", "2"}) {
        rig.async.deliver(delivered(Pong{}, id).with(SentToFailureTransportStamp{"other"}));
    }
    rig.consume(rig.ofAsync);
    CHECK(rig.journaled("batch").size() == 2);
}

TEST_CASE("two copies of one message have their effect once") {
    BatchRig rig;
    rig.deliver(1, 1);
    rig.async.deliver(delivered(Pong{1}, "1", 1));
    rig.deliver(2, 2);
    rig.unitOfWork.atCommit = [&] { rig.unitOfWork.inbox.emplace("1", "write"); };
    rig.consume(rig.ofAsync);
    CHECK(rig.journaled("batch") == Strings{"batch 1", "batch 2"});
    CHECK(rig.async.acknowledged().size() == 3);
}

TEST_CASE("messages of a batch that were handled before are left out, the others handled") {
    BatchRig rig;
    rig.unitOfWork.inbox.emplace("2", "write");
    rig.deliver(1, 3);
    rig.consume(rig.ofAsync);
    CHECK(rig.journaled("batch") == Strings{"batch 1", "batch 3"});
    CHECK(rig.async.acknowledged().size() == 3);
    CHECK(rig.failed.empty());
}

TEST_CASE("what waits for a batch is given back when the worker ends with an error") {
    BatchRig rig;
    rig.deliver(1, 2);
    rig.events.onRunning([](const WorkerRunning& event) {
        if (event.isIdle) {
            throw std::runtime_error{"a listener's fault"};
        }
    });
    CHECK_THROWS_WITH(rig.runUntilWait(1, [](int) {}), "A listener of the worker failed: a listener's fault");
    CHECK(rig.journaled("batch").empty());
    CHECK(rig.async.released().size() == 2);
}

} // namespace missive::test
