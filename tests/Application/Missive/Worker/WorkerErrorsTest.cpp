#include <Application/Missive/Worker/Worker.hpp>

#include <Domain/Missive/TransportError.hpp>
#include <tests/Application/Missive/Worker/LeasedTransport.hpp>
#include <tests/Application/Missive/Worker/WakingTransport.hpp>
#include <tests/Application/Missive/Worker/WorkerRig.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using namespace std::chrono_literals;
using Strings = std::vector<std::string>;

} // namespace

TEST_CASE("an error of a transport ends the run and is thrown, and what was not settled is given back") {
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
    REQUIRE(async.released().size() == 3);
    CHECK(async.released().at(0).last<MessageIdStamp>()->id == "4");
    CHECK(async.released().at(2).last<MessageIdStamp>()->id == "3");
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
    CHECK(rig.log.has(LogLevel::Error, "What was received from \"async\" could not be settled: second"));
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

TEST_CASE("what cannot be settled is given back at once where a claim lasts as long as its connection") {
    WorkerRig rig;
    auto& async = rig.add("async", 0, "failed");
    auto& failed = rig.add("failed");
    async.deliver(delivered(Ping{1}));
    failed.onSend = [] { throw TransportError{"database is locked"}; };
    rig.onPing = [](int) { throw std::runtime_error{"no"}; };
    auto worker =
        rig.makeWorker({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}}, rig.tasks);
    std::size_t releasedWhileItRan = 0;
    rig.waiter.onWait = [&](std::span<const int>, std::chrono::milliseconds) {
        releasedWhileItRan = async.released().size();
        worker.stop();
    };
    worker.run();
    CHECK(releasedWhileItRan == 1);
    CHECK(async.acknowledged().empty());
}

TEST_CASE("what cannot be settled is given back before its lease runs out, after others had their turn") {
    WorkerRig rig;
    auto& async = rig.add<LeasedTransport>("async", 0, "failed");
    auto& failed = rig.add("failed");
    async.deliver(delivered(Ping{1}));
    failed.onSend = [] { throw TransportError{"database is locked"}; };
    rig.onPing = [](int) { throw std::runtime_error{"no"}; };
    auto worker =
        rig.makeWorker({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}}, rig.tasks);
    std::vector<std::size_t> released;
    rig.waiter.onWait = [&](std::span<const int>, std::chrono::milliseconds) {
        released.push_back(async.released().size());
        rig.clock.advance(5s);
        if (released.size() == 4) {
            worker.stop();
        }
    };
    worker.run();
    CHECK(released == std::vector<std::size_t>{0, 0, 1, 1});
}

TEST_CASE("what cannot even be given back is given back as soon as its transport takes it") {
    WorkerRig rig;
    auto& async = rig.add("async");
    async.deliver(delivered(Ping{1}));
    bool away = true;
    async.onAcknowledge = async.onRelease = [&away] {
        if (away) {
            throw TransportError{"away"};
        }
    };
    auto worker =
        rig.makeWorker({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}}, rig.tasks);
    std::vector<std::size_t> released;
    rig.waiter.onWait = [&](std::span<const int>, std::chrono::milliseconds atMost) {
        released.push_back(async.released().size());
        away = released.size() < 2;
        rig.clock.advance(atMost);
        if (released.size() == 4) {
            worker.stop();
        }
    };
    worker.run();
    CHECK(released == std::vector<std::size_t>{0, 0, 1, 1});
}

TEST_CASE("what waits to be given back is given back at the latest when the worker ends") {
    WorkerRig rig;
    auto& async = rig.add<LeasedTransport>("async", 0, "failed");
    auto& failed = rig.add("failed");
    async.deliver(delivered(Ping{1}));
    failed.onSend = [] { throw TransportError{"database is locked"}; };
    rig.onPing = [](int) { throw std::runtime_error{"no"}; };
    auto worker =
        rig.makeWorker({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}}, rig.tasks);
    rig.waiter.onWait = [&](std::span<const int>, std::chrono::milliseconds) {
        CHECK(async.released().empty());
        worker.stop();
    };
    worker.run();
    CHECK(async.released().size() == 1);
}

TEST_CASE("messages a stopping worker has not begun and cannot give back at first are given back in the end") {
    WorkerRig rig;
    auto& async = rig.add("async");
    for (int i = 1; i <= 3; ++i) {
        async.deliver(delivered(Ping{i}, std::to_string(i)));
    }
    auto worker =
        rig.makeWorker({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}}, rig.tasks);
    rig.onPing = [&](int number) {
        if (number == 2) {
            worker.stop();
        }
    };
    int tries = 0;
    async.onRelease = [&tries] {
        if (++tries <= 2) {
            throw TransportError{"away"};
        }
    };
    CHECK_NOTHROW(worker.run());
    REQUIRE(async.released().size() == 1);
    CHECK(async.released().at(0).last<MessageIdStamp>()->id == "3");
}

TEST_CASE("an error of any type while a failure is settled does not end the worker") {
    WorkerRig rig;
    auto& async = rig.add("async", 0, "failed");
    auto& failed = rig.add("failed");
    async.deliver(delivered(Ping{1}));
    failed.onSend = [] { throw std::runtime_error{"another unit of work changed it first"}; };
    rig.onPing = [](int) { throw std::runtime_error{"no"}; };
    auto worker =
        rig.makeWorker({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}}, rig.tasks);
    rig.waiter.onWait = [&](std::span<const int>, std::chrono::milliseconds) { worker.stop(); };
    CHECK_NOTHROW(worker.run());
    CHECK(async.released().size() == 1);
}

} // namespace missive::test
