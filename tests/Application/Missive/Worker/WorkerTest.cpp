#include <Application/Missive/Worker/Worker.hpp>

#include <Domain/Missive/Port/QueueSelectable.hpp>
#include <tests/Application/Missive/Worker/WakingTransport.hpp>
#include <tests/Application/Missive/Worker/WorkerRig.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using namespace std::chrono_literals;
using Strings = std::vector<std::string>;

class QueuedTransport : public ScriptedTransport, public QueueSelectable {
public:
    using ScriptedTransport::ScriptedTransport;
    std::vector<Envelope> receiveFrom(std::span<const std::string> queues, std::size_t most) override {
        chosen.assign(queues.begin(), queues.end());
        return receive(most);
    }
    Strings chosen;
};

} // namespace

TEST_CASE("the round begins again at the first transport after every fetch") {
    WorkerRig rig;
    auto& high = rig.add("high");
    auto& low = rig.add("low");
    high.deliver(delivered(Ping{1}));
    low.deliver(delivered(Ping{2}));
    low.deliver(delivered(Ping{3}));
    rig.onPing = [&](int number) {
        if (number == 2) {
            high.deliver(delivered(Ping{4}));
        }
    };
    rig.consume({.transportNames = {"high", "low"}, .queues = {}, .fetchSize = 1, .busName = {}, .timeLimit = {}});
    CHECK(rig.journal.entries() == Strings{"high:receive=1", "handle 1", "high:ack=1", "high:receive=0",
                                           "low:receive=1", "handle 2", "low:ack=1", "high:receive=1", "handle 4",
                                           "high:ack=1", "high:receive=0", "low:receive=1", "handle 3", "low:ack=1",
                                           "high:receive=0", "low:receive=0"});
}

TEST_CASE("the messages of one fetch are acknowledged together, after they were handled") {
    WorkerRig rig;
    auto& async = rig.add("async", 3);
    for (int i = 1; i <= 4; ++i) {
        async.deliver(delivered(Ping{i}, std::to_string(i)));
    }
    rig.onPing = [](int number) {
        if (number == 3) {
            throw std::runtime_error{"no"};
        }
    };
    rig.consume({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}});
    CHECK(rig.journal.entries() == Strings{"async:receive=1", "handle 1", "async:ack=1", "async:receive=3", "handle 2",
                                           "handle 3", "async:send", "async:ack=1", "handle 4", "async:ack=2",
                                           "async:receive=0"});
}

TEST_CASE("a transport whose messages are tried once gives out one at a time") {
    WorkerRig rig;
    const auto once = std::make_shared<ScriptedTransport>("once", rig.journal);
    auto entry = transportEntry("once", once);
    entry.triesOnce = true;
    rig.transports.add(entry);
    for (int i = 1; i <= 3; ++i) {
        once->deliver(delivered(Ping{i}));
    }
    rig.consume({.transportNames = {"once"}, .queues = {}, .busName = {}, .timeLimit = {}});
    CHECK(once->acknowledged().size() == 3);
    for (const auto& entryOfJournal : rig.journal.entries()) {
        CHECK(entryOfJournal != "once:receive=2");
    }
}

TEST_CASE("a worker that is stopped finishes its message and gives back those it has not begun") {
    WorkerRig rig;
    auto& async = rig.add("async");
    for (int i = 1; i <= 5; ++i) {
        async.deliver(delivered(Ping{i}, std::to_string(i)));
    }
    auto worker =
        rig.makeWorker({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}}, rig.tasks);
    bool stopped = false;
    rig.events.onStopped([&](const WorkerStopped&) { stopped = true; });
    rig.onPing = [&](int number) {
        if (number == 3) {
            worker.stop();
        }
    };
    worker.run();
    CHECK(rig.journal.entries() == Strings{"async:receive=1", "handle 1", "async:ack=1", "async:receive=4", "handle 2",
                                           "handle 3", "async:ack=2", "async:release=2"});
    CHECK(async.released().at(0).last<MessageIdStamp>()->id == "4");
    CHECK(stopped);
    CHECK(rig.waiter.interrupted);
}

TEST_CASE("an idle worker sleeps until the time limit and not beyond") {
    WorkerRig rig;
    rig.add("async");
    std::vector<std::chrono::milliseconds> waits;
    rig.waiter.onWait = [&](std::span<const int>, std::chrono::milliseconds atMost) {
        waits.push_back(atMost);
        rig.clock.advance(atMost);
    };
    rig.makeWorker({.transportNames = {"async"}, .queues = {}, .sleep = 1000ms, .busName = {}, .timeLimit = 2500ms},
                   rig.tasks)
        .run();
    CHECK(waits == std::vector<std::chrono::milliseconds>{1000ms, 1000ms, 500ms});
    CHECK(rig.log.has(LogLevel::Info, "Worker stopped due to time limit reached."));
}

TEST_CASE("the time limit ends a busy worker after its message") {
    WorkerRig rig;
    auto& async = rig.add("async");
    async.deliver(delivered(Ping{1}));
    async.deliver(delivered(Ping{2}));
    rig.onPing = [&](int) { rig.clock.advance(3s); };
    rig.consume({.transportNames = {"async"}, .queues = {}, .fetchSize = 1, .busName = {}, .timeLimit = 2s});
    CHECK(rig.journal.entries() == Strings{"async:receive=1", "handle 1", "async:ack=1"});
}

TEST_CASE("a transport's wake-up is cleared before its messages are looked for, and waited for when there are none") {
    WorkerRig rig;
    rig.add<WakingTransport>("async");
    rig.add("plain");
    auto worker =
        rig.makeWorker({.transportNames = {"async", "plain"}, .queues = {}, .busName = {}, .timeLimit = {}}, rig.tasks);
    std::vector<int> waitedFor;
    rig.waiter.onWait = [&](std::span<const int> descriptors, std::chrono::milliseconds) {
        waitedFor.assign(descriptors.begin(), descriptors.end());
        worker.stop();
    };
    worker.run();
    CHECK(rig.journal.entries() == Strings{"drain", "async:receive=0", "plain:receive=0"});
    CHECK(waitedFor == std::vector<int>{17});
}

TEST_CASE("a listener that stops an idle worker spares it the sleep") {
    WorkerRig rig;
    rig.add("async");
    auto worker =
        rig.makeWorker({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}}, rig.tasks);
    bool waited = false;
    rig.waiter.onWait = [&](std::span<const int>, std::chrono::milliseconds) { waited = true; };
    rig.events.onRunning([&](const WorkerRunning& running) {
        CHECK(running.isIdle);
        worker.stop();
    });
    worker.run();
    CHECK_FALSE(waited);
}

TEST_CASE("what a handler's transaction has acknowledged is not acknowledged again") {
    WorkerRig rig;
    auto& table = rig.add("table", 0, {}, true);
    table.deliver(delivered(Ping{1}));
    rig.consume({.transportNames = {"table"}, .queues = {}, .busName = {}, .timeLimit = {}});
    CHECK(rig.journal.entries() == Strings{"table:receive=1", "handle 1", "table:ack=1", "table:receive=0"});
}

TEST_CASE("a worker tells what it does, in order") {
    WorkerRig rig;
    auto& async = rig.add("async");
    async.deliver(delivered(Ping{1}));
    async.deliver(delivered(Ping{2}));
    rig.onPing = [](int number) {
        if (number == 2) {
            throw std::runtime_error{"no"};
        }
    };
    Strings told;
    rig.events.onStarted([&](const WorkerStarted& event) { told.push_back("started " + event.transportNames.at(0)); });
    rig.events.onMessageReceived([&](const WorkerMessageReceived&) { told.emplace_back("received"); });
    rig.events.onMessageHandled([&](const WorkerMessageHandled&) { told.emplace_back("handled"); });
    rig.events.onMessageFailed([&](const WorkerMessageFailed&) { told.emplace_back("failed"); });
    rig.events.onRunning([&](const WorkerRunning& event) { told.emplace_back(event.isIdle ? "idle" : "running"); });
    rig.events.onStopped([&](const WorkerStopped&) { told.emplace_back("stopped"); });
    rig.consume({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}});
    CHECK(told ==
          Strings{"started async", "received", "handled", "running", "received", "failed", "running", "stopped"});
}

TEST_CASE("a worker may be told which bus gets every message") {
    WorkerRig rig;
    rig.add("async").deliver(delivered(Ping{1}));
    rig.consume({.transportNames = {"async"}, .queues = {}, .busName = "other.bus", .timeLimit = {}});
    CHECK(rig.journal.entries() == Strings{"async:receive=1", "async:ack=1", "async:receive=0"});
}

TEST_CASE("queues are chosen where a transport can, and refused where it cannot") {
    WorkerRig rig;
    auto& queued = rig.add<QueuedTransport>("queued");
    rig.add("plain");
    rig.consume({.transportNames = {"queued"}, .queues = {"a", "b"}, .busName = {}, .timeLimit = {}});
    CHECK(queued.chosen == Strings{"a", "b"});
    CHECK_THROWS_WITH_AS(rig.consume({.transportNames = {"plain"}, .queues = {"a"}, .busName = {}, .timeLimit = {}}),
                         "The transport \"plain\" has no queues to choose from: leave out the option --queues.",
                         std::invalid_argument);
}

TEST_CASE("a worker refuses what it cannot consume before it starts") {
    WorkerRig rig;
    rig.add("async");
    rig.transports.add(transportEntry("sync", nullptr));
    const auto options = [](const std::string& transport, const std::string& bus) {
        return WorkerOptions{.transportNames = {transport}, .queues = {}, .busName = bus, .timeLimit = {}};
    };
    CHECK_THROWS_WITH_AS(rig.consume(options("nowhere", "")),
                         "The transport \"nowhere\" does not exist. Valid transports are: async, sync.",
                         std::invalid_argument);
    CHECK_THROWS_WITH_AS(rig.consume(options("sync", "")),
                         "The transport \"sync\" cannot be consumed: it handles messages at once.",
                         std::invalid_argument);
    CHECK_THROWS_WITH_AS(rig.consume(options("async", "no.bus")), "The bus \"no.bus\" does not exist.",
                         std::invalid_argument);
}

TEST_CASE("a worker that may take no further message is not woken by those that wait") {
    WorkerRig rig;
    auto& async = rig.add<WakingTransport>("async");
    async.deliver(delivered(Ping{1}, "1"));
    async.deliver(delivered(Ping{2}, "2"));
    auto worker = rig.makeWorker(
        {.transportNames = {"async"}, .queues = {}, .messageLimit = 1, .busName = {}, .timeLimit = {}}, rig.tasks);
    rig.waiter.onWait = [&](std::span<const int> descriptors, std::chrono::milliseconds) {
        CHECK(descriptors.empty());
        worker.stop();
    };
    worker.run();
    CHECK(async.acknowledged().size() == 1);
}

} // namespace missive::test
