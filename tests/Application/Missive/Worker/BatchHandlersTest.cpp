#include <Application/Missive/Worker/Worker.hpp>

#include <Domain/Missive/Recoverable.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <tests/Application/Missive/Worker/LeasedTransport.hpp>
#include <tests/Application/Missive/Worker/WorkerRig.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
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

/// A worker of the transport "async" with a batch handler of Pong, whose calls are journaled as `batch 1 2 3`.
struct BatchRig : WorkerRig {
    explicit BatchRig(BatchOptions options = {.size = 3, .wait = 1s}) : async{add<LeasedTransport>("async", 2)} {
        handlers.addBatch("write", [this](std::span<const Pong> pongs) { write(pongs); }, options);
        bus.use({std::make_shared<RestoreOriginalReceiver>(transports),
                 std::make_shared<HandleEvent>(handlers, unitOfWork, listener, hooks, names, log, false)},
                &handlers);
        events.onMessageHandled([this](const WorkerMessageHandled&) { ++handled; });
        events.onMessageFailed([this](const WorkerMessageFailed& event) { failed.push_back(event.failed); });
    }

    void write(std::span<const Pong> pongs) {
        std::string line = "batch";
        for (const auto& pong : pongs) {
            line += ' ' + std::to_string(pong.number);
        }
        journal.add(line);
        onWrite(pongs);
    }

    void deliver(int first, int last) {
        for (int i = first; i <= last; ++i) {
            async.deliver(delivered(Pong{i}, std::to_string(i)));
        }
    }

    /// Runs a worker until it waits for the `waits`th time, where it is stopped.
    void runUntilWait(int waits, const std::function<void(int)>& onWait) {
        auto worker = makeWorker({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}}, tasks);
        int count = 0;
        waiter.onWait = [&](std::span<const int>, std::chrono::milliseconds atMost) {
            waited.push_back(atMost);
            onWait(++count);
            if (count == waits) {
                worker.stop();
            }
        };
        worker.run();
    }

    Strings journaled(const std::string& begin) const {
        Strings found;
        for (const auto& entry : journal.entries()) {
            if (entry.starts_with(begin)) {
                found.push_back(entry);
            }
        }
        return found;
    }

    LeasedTransport& async;
    std::function<void(std::span<const Pong>)> onWrite = [](std::span<const Pong>) {};
    int handled = 0;
    std::vector<FailedMessage> failed;
    std::vector<std::chrono::milliseconds> waited;
};

const WorkerOptions ofAsync{.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}};

} // namespace

TEST_CASE("a batch handler gets as many messages as fill a batch, in one unit of work, acknowledged together") {
    BatchRig rig;
    rig.deliver(1, 6);
    rig.consume(ofAsync);
    CHECK(rig.journaled("batch") == Strings{"batch 1 2 3", "batch 4 5 6"});
    CHECK(rig.journaled("async:ack") == Strings{"async:ack=3", "async:ack=3"});
    CHECK(rig.handled == 6);
    const auto runs = rig.unitOfWork.runs();
    REQUIRE(runs.size() == 2);
    CHECK(runs.at(0).messageId == "1,2,3");
    CHECK(runs.at(0).handlerName == "write");
}

TEST_CASE("a full batch waits for nothing, and batches of several handlers fill beside each other") {
    BatchRig rig;
    rig.handlers.addBatch("pings", [&rig](std::span<const Ping> pings) {
        rig.journal.add("batch of pings " + std::to_string(pings.size()));
    });
    for (int i = 1; i <= 3; ++i) {
        rig.deliver(i, i);
        rig.async.deliver(delivered(Ping{i}, "ping " + std::to_string(i)));
    }
    rig.runUntilWait(1, [&](int) { CHECK(rig.journaled("batch") == Strings{"batch 1 2 3"}); });
    CHECK(rig.journaled("batch") == Strings{"batch 1 2 3", "batch of pings 3"});
}

TEST_CASE("a batch handler for one transport takes nothing from another") {
    BatchRig rig{{.size = 3, .wait = 1s, .fromTransport = "other"}};
    rig.deliver(1, 3);
    rig.consume(ofAsync);
    CHECK(rig.journaled("batch").empty());
    CHECK(rig.failed.size() == 3);
}

TEST_CASE("what is tried only once is claimed alone, and so handled alone") {
    BatchRig rig;
    const auto once = std::make_shared<ScriptedTransport>("once", rig.journal);
    auto entry = transportEntry("once", once, nullptr, {}, false);
    entry.triesOnce = true;
    rig.transports.add(std::move(entry));
    once->deliver(delivered(Pong{1}, "1"));
    once->deliver(delivered(Pong{2}, "2"));
    rig.consume({.transportNames = {"once"}, .queues = {}, .busName = {}, .timeLimit = {}});
    CHECK(rig.journaled("batch") == Strings{"batch 1", "batch 2"});
}

TEST_CASE("a batch that is not full waits as long as its first message may, and an idle worker no longer than that") {
    BatchRig rig;
    rig.deliver(1, 1);
    rig.runUntilWait(3, [&](int wait) {
        if (wait == 1) {
            rig.clock.advance(700ms);
            rig.deliver(2, 2);
        } else if (wait == 2) {
            CHECK(rig.journaled("batch").empty());
            rig.clock.advance(300ms);
        } else {
            CHECK(rig.journaled("batch") == Strings{"batch 1 2"});
        }
    });
    CHECK(rig.waited.at(0) == 1000ms);
    CHECK(rig.waited.at(1) == 300ms);
    CHECK(rig.async.acknowledged().size() == 2);
}

TEST_CASE("a batch is due also while the worker has other messages all the time") {
    BatchRig rig{{.size = 100, .wait = 1s}};
    rig.deliver(1, 1);
    for (int i = 2; i <= 5; ++i) {
        rig.async.deliver(delivered(Ping{i}, std::to_string(i)));
    }
    rig.onPing = [&](int) { rig.clock.advance(600ms); };
    rig.consume(ofAsync);
    const auto entries = rig.journal.entries();
    const auto at = [&](const std::string& entry) { return std::find(entries.begin(), entries.end(), entry); };
    CHECK(at("batch 1") < at("handle 4"));
}

TEST_CASE("a worker that stops hands what waits to the handler first") {
    BatchRig rig;
    rig.deliver(1, 2);
    rig.runUntilWait(1, [](int) {});
    CHECK(rig.journaled("batch") == Strings{"batch 1 2"});
    CHECK(rig.async.acknowledged().size() == 2);
    CHECK(rig.async.released().empty());
}

TEST_CASE("claims of messages that wait for a batch are renewed, those that were settled are not") {
    BatchRig rig;
    rig.deliver(1, 2);
    rig.runUntilWait(1, [&](int) { rig.tasks.tick(); });
    CHECK(rig.journaled("async:renew") == Strings{"async:renew=2"});
}

TEST_CASE("a batch that fails is tried message by message, and only the one that is at fault goes on to a retry") {
    BatchRig rig;
    rig.onWrite = [](std::span<const Pong> pongs) {
        if (std::any_of(pongs.begin(), pongs.end(), [](const Pong& pong) { return pong.number == 2; })) {
            throw std::runtime_error{"no 2"};
        }
    };
    rig.deliver(1, 3);
    rig.consume(ofAsync);
    CHECK(rig.journaled("batch") == Strings{"batch 1 2 3", "batch 1", "batch 2", "batch 3"});
    REQUIRE(rig.failed.size() == 1);
    CHECK(rig.failed.at(0).envelope.message().as<Pong>()->number == 2);
    CHECK(rig.failed.at(0).outcome == FailureOutcome::SentForRetry);
    CHECK(rig.handled == 2);
    CHECK(rig.async.acknowledged().size() == 3);
    CHECK(rig.log.has(LogLevel::Warning,
                      "The handler \"write\" failed for 3 messages together, which are now tried one "
                      "by one: no 2"));
}

TEST_CASE("what a batch handler calls recoverable holds for the whole batch, which it is not called for again") {
    BatchRig rig;
    rig.onWrite = [](std::span<const Pong>) { throw DiskFull{}; };
    rig.deliver(1, 3);
    rig.consume(ofAsync);
    CHECK(rig.journaled("batch") == Strings{"batch 1 2 3"});
    REQUIRE(rig.failed.size() == 3);
    CHECK(rig.failed.at(2).outcome == FailureOutcome::SentForRetry);
    CHECK(rig.failed.at(2).delay == 30s);
}

TEST_CASE("a message that was tried before, or whose worker died, spoils no batch") {
    BatchRig rig;
    rig.deliver(1, 1);
    rig.async.deliver(delivered(Pong{2}, "2").with(RedeliveryStamp{1, FakeClock::start()}));
    rig.async.deliver(delivered(Pong{3}, "3", 2));
    rig.deliver(4, 5);
    rig.consume(ofAsync);
    CHECK(rig.journaled("batch") == Strings{"batch 2", "batch 3", "batch 1 4 5"});
}

TEST_CASE("messages of a batch that were handled before are left out, the others handled") {
    BatchRig rig;
    rig.unitOfWork.inbox.emplace("2", "write");
    rig.deliver(1, 3);
    rig.consume(ofAsync);
    CHECK(rig.journaled("batch") == Strings{"batch 1", "batch 3"});
    CHECK(rig.async.acknowledged().size() == 3);
    CHECK(rig.failed.empty());
}

TEST_CASE("a message with a batch handler and another handler is acknowledged when both have handled it") {
    BatchRig rig;
    rig.handlers.add("other", [&](const Pong& pong) {
        rig.journal.add("other " + std::to_string(pong.number));
        if (pong.number == 2) {
            throw std::runtime_error{"not 2"};
        }
    });
    rig.handlers.addBatch(
        "second", [&](std::span<const Pong> pongs) { rig.journal.add("second " + std::to_string(pongs.size())); },
        {.size = 10, .wait = 1s});
    rig.deliver(1, 3);
    rig.consume(ofAsync);
    CHECK(rig.journaled("batch") == Strings{"batch 1 2 3"});
    CHECK(rig.journaled("second") == Strings{"second 3"});
    CHECK(rig.journaled("other") == Strings{"other 1", "other 2", "other 3"});
    REQUIRE(rig.failed.size() == 1);
    CHECK(rig.failed.at(0).envelope.all<HandledStamp>().size() == 2);
}

TEST_CASE("a limit of messages counts those of a batch") {
    BatchRig rig;
    rig.deliver(1, 9);
    auto options = ofAsync;
    options.messageLimit = 5;
    rig.consume(options);
    CHECK(rig.journaled("batch") == Strings{"batch 1 2 3", "batch 4 5"});
    CHECK(rig.handled == 5);
}

TEST_CASE("what waits for a batch is given back when the worker ends with an error") {
    BatchRig rig;
    rig.deliver(1, 2);
    rig.events.onRunning([](const WorkerRunning& event) {
        if (event.isIdle) {
            throw std::runtime_error{"a listener's fault"};
        }
    });
    CHECK_THROWS_WITH(rig.runUntilWait(1, [](int) {}), "a listener's fault");
    CHECK(rig.journaled("batch").empty());
    CHECK(rig.async.released().size() == 2);
}

TEST_CASE("a batch handler without a worker takes messages one at a time") {
    BatchRig rig;
    auto envelope = Envelope::of(Pong{7});
    rig.bus.dispatch(envelope);
    CHECK(rig.journaled("batch") == Strings{"batch 7"});
    CHECK(envelope.last<HandledStamp>()->handlerName == "write");
}

TEST_CASE("a batch needs a size and a wait") {
    HandlerRegistry handlers;
    const auto handler = [](std::span<const Pong>) {};
    CHECK_THROWS_WITH(handlers.addBatch("write", handler, {.size = 0}),
                      "The batch handler \"write\" needs a size and a wait above zero.");
    CHECK_THROWS(handlers.addBatch("write", handler, {.wait = 0ms}));
}

} // namespace missive::test
