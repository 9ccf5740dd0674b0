#include <Application/Missive/Worker/Worker.hpp>

#include <tests/Application/Missive/Worker/BatchRig.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using namespace std::chrono_literals;
using Strings = std::vector<std::string>;

} // namespace

TEST_CASE("a batch handler gets as many messages as fill a batch, in one unit of work, acknowledged together") {
    BatchRig rig;
    rig.deliver(1, 6);
    rig.consume(rig.ofAsync);
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
    rig.consume(rig.ofAsync);
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
    rig.consume(rig.ofAsync);
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

TEST_CASE("listeners hear of a message when it is taken for a batch, not when the batch is done") {
    BatchRig rig;
    rig.events.onMessageReceived([&](const WorkerMessageReceived& event) {
        rig.journal.add("received " + std::to_string(event.envelope.message().as<Pong>()->number));
    });
    rig.deliver(1, 3);
    rig.consume(rig.ofAsync);
    const auto entries = rig.journal.entries();
    const auto at = [&](const std::string& entry) { return std::find(entries.begin(), entries.end(), entry); };
    CHECK(at("received 3") < at("batch 1 2 3"));
    CHECK(rig.journaled("received").size() == 3);
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
    rig.consume(rig.ofAsync);
    CHECK(rig.journaled("batch") == Strings{"batch 1 2 3"});
    CHECK(rig.journaled("second") == Strings{"second 3"});
    CHECK(rig.journaled("other") == Strings{"other 1", "other 2", "other 3"});
    REQUIRE(rig.failed.size() == 1);
    CHECK(rig.failed.at(0).envelope.all<HandledStamp>().size() == 2);
}

TEST_CASE("a limit of messages counts those of a batch") {
    BatchRig rig;
    rig.deliver(1, 9);
    auto options = rig.ofAsync;
    options.messageLimit = 5;
    rig.consume(options);
    CHECK(rig.journaled("batch") == Strings{"batch 1 2 3", "batch 4 5"});
    CHECK(rig.handled == 5);
}

TEST_CASE("a batch waits for nothing once the worker may take no further message") {
    BatchRig rig;
    rig.deliver(1, 9);
    auto options = rig.ofAsync;
    options.messageLimit = 2;
    auto worker = rig.makeWorker(options, rig.tasks);
    rig.waiter.onWait = [&](std::span<const int>, std::chrono::milliseconds) {
        CHECK(rig.journaled("batch") == Strings{"batch 1 2"});
        worker.stop();
    };
    worker.run();
    CHECK(rig.handled == 2);
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
    CHECK_THROWS_WITH(
        handlers.addBatch("write", handler, {.size = 0}),
        "The batch handler \"write\" needs a size from 1 to 100 000 and a wait above zero, of an hour at most.");
    CHECK_THROWS(handlers.addBatch("write", handler, {.wait = 0ms}));
}

} // namespace missive::test
