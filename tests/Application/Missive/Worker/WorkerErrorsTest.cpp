#include <Application/Missive/Worker/Worker.hpp>

#include <Domain/Missive/TransportError.hpp>
#include <tests/Application/Missive/Worker/WakingTransport.hpp>
#include <tests/Application/Missive/Worker/WorkerRig.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::testing {

namespace {

using namespace std::chrono_literals;
using Strings = std::vector<std::string>;

} // namespace

TEST_CASE("an error of a transport ends the run and is thrown, and only the message it happened to stays claimed") {
    WorkerRig rig;
    auto& async = rig.add("async", 3);
    for (int i = 1; i <= 5; ++i) {
        async.deliver(delivered(Ping{i}, std::to_string(i)));
    }
    async.onSend = [] { throw TransportError{"broker away"}; };
    rig.onPing = [](int number) {
        if (number == 3) {
            throw std::runtime_error{"no"};
        }
    };
    CHECK_THROWS_WITH_AS(rig.consume({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}}),
                         "broker away", TransportError);
    CHECK(async.acknowledged().size() == 2);
    CHECK(async.released().size() == 2);
    CHECK(async.released().at(0).last<MessageIdStamp>()->id == "4");
}

TEST_CASE("the first error of a transport is the one thrown when settling fails too") {
    WorkerRig rig;
    auto& async = rig.add("async", 3);
    for (int i = 1; i <= 3; ++i) {
        async.deliver(delivered(Ping{i}));
    }
    async.onSend = [&async] {
        async.onAcknowledge = [] { throw TransportError{"second"}; };
        throw TransportError{"first"};
    };
    rig.onPing = [](int number) {
        if (number == 3) {
            throw std::runtime_error{"no"};
        }
    };
    CHECK_THROWS_WITH_AS(rig.consume({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}}),
                         "first", TransportError);
    CHECK(rig.log.has(LogLevel::Error, "Acknowledging what was handled before an error failed too: second"));
}

TEST_CASE(
    "a transport that fails is left out until its next try, and the others are served meanwhile without a sleep") {
    WorkerRig rig;
    auto& high = rig.add<WakingTransport>("high");
    auto& low = rig.add("low");
    for (int i = 1; i <= 3; ++i) {
        low.deliver(delivered(Ping{i}));
    }
    rig.onPing = [&](int) { high.onReceive = [](std::size_t) { throw TransportError{"away"}; }; };
    auto worker = rig.makeWorker({.transportNames = {"high", "low"},
                                  .queues = {},
                                  .sleep = 1000ms,
                                  .fetchSize = 1,
                                  .busName = {},
                                  .timeLimit = {}},
                                 rig.tasks);
    std::vector<std::chrono::milliseconds> waits;
    rig.waiter.onWait = [&](std::span<const int> descriptors, std::chrono::milliseconds atMost) {
        waits.push_back(atMost);
        CHECK(descriptors.empty() == (waits.size() < 3));
        rig.clock.advance(waits.size() == 1 ? 400ms : atMost);
        high.onReceive = [](std::size_t) {};
        if (waits.size() == 3) {
            worker.stop();
        }
    };
    worker.run();
    CHECK(waits == std::vector<std::chrono::milliseconds>{1000ms, 600ms, 1000ms});
    CHECK(rig.journal.entries() == Strings{"drain", "high:receive=0", "low:receive=1", "handle 1", "low:ack=1", "drain",
                                           "high:receive=0", "low:receive=1", "handle 2", "low:ack=1", "low:receive=1",
                                           "handle 3", "low:ack=1", "low:receive=0", "low:receive=0", "drain",
                                           "high:receive=0", "low:receive=0"});
    CHECK(rig.log.has(LogLevel::Error, "The transport \"high\" fails and is tried again: away"));
}

TEST_CASE("what cannot be settled is not called a failure of the transport it came from") {
    WorkerRig rig;
    auto& async = rig.add("async", 0, "failed");
    auto& failed = rig.add("failed");
    async.deliver(delivered(Ping{1}));
    failed.onSend = [] { throw TransportError{"disk full"}; };
    rig.onPing = [](int) { throw std::runtime_error{"no"}; };
    auto worker =
        rig.makeWorker({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}}, rig.tasks);
    rig.waiter.onWait = [&](std::span<const int>, std::chrono::milliseconds) { worker.stop(); };
    worker.run();
    REQUIRE(rig.log.records().size() == 1);
    CHECK(rig.log.has(LogLevel::Error,
                      "What came from the transport \"async\" could not be settled and comes again: disk full"));
}

TEST_CASE("acknowledging what another worker took over is told") {
    WorkerRig rig;
    auto& async = rig.add("async");
    async.stale = 1;
    async.deliver(delivered(Ping{1}));
    rig.consume({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}});
    CHECK(rig.log.has(LogLevel::Warning, "1 messages of \"async\" were acknowledged after their claim had run out; "
                                         "another worker may have handled them too."));
}

} // namespace missive::testing
