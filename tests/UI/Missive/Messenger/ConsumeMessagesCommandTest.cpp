#include <tests/UI/Missive/Messenger/MessengerRig.hpp>
#include <tests/UI/Missive/Messenger/SymfonyRecording.hpp>
#include <tests/support/ScriptedOutbox.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <csignal>
#include <stdexcept>
#include <thread>
#include <unistd.h>

using namespace missive;
using namespace missive::test;

namespace {

struct ConsumeRig : MessengerRig {
    InMemoryTransport& async = transport("async", "failed");
    InMemoryTransport& low = transport("low", "failed");
    InMemoryTransport& failed = transport("failed", "failed");
    std::vector<int> handled;

    ConsumeRig() {
        onHandle = [this](const Envelope& envelope) { handled.push_back(envelope.message().as<Note>()->number); };
    }

    void fill(InMemoryTransport& to, int first, int count) {
        for (int i = 0; i < count; ++i) {
            send(to, Envelope::of(Note{first + i}));
        }
    }
};

} // namespace

TEST_CASE("consume announces itself in Symfony's words") {
    ConsumeRig rig;
    rig.fill(rig.async, 1, 3);
    const auto recorded = SymfonyRecording::of("messenger:consume async low --limit=3 --time-limit=5 --sleep=0.1");
    CHECK(rig.run({"messenger:consume", "async", "low", "--limit=3", "--time-limit=5", "--sleep=0.1"}) ==
          recorded.exitCode);
    CHECK(rig.out.str() == recorded.out);
    CHECK(rig.err.str() == recorded.err);
    CHECK(rig.handled == std::vector{1, 2, 3});
}

TEST_CASE("consume says every reason for which it stops") {
    ConsumeRig rig;
    rig.fill(rig.async, 1, 1);
    CHECK(rig.run({"mess:cons", "async", "-l1", "-f2", "-m128M", "-t3", "-vv"}) == 0);
    CHECK(rig.noted("The worker will automatically exit once it has processed 1 messages, reached 2 failed messages, "
                    "exceeded 128M of memory, been running for 3s or received a stop signal via the "
                    "messenger:stop-workers command."));
    CHECK_FALSE(rig.noted("Re-run the command with a -vv option"));
    CHECK(rig.noted("Quit the worker with CONTROL-C."));
}

TEST_CASE("consume ends when there is nothing due and that is wanted") {
    ConsumeRig rig;
    rig.fill(rig.low, 10, 2);
    rig.fill(rig.async, 1, 2);
    CHECK(rig.run({"messenger:consume", "async", "low", "--stop-when-empty", "--no-reset", "--keepalive=3"}) == 0);
    CHECK(rig.handled == std::vector{1, 2, 10, 11});
    CHECK(rig.async.messageCounts() == MessageCounts{});
    CHECK(rig.log.has(LogLevel::Info, "Stopping worker."));
}

TEST_CASE("consume says of an outbox that it is forwarded") {
    MessengerRig rig;
    Journal journal;
    const auto outbox = std::make_shared<ScriptedOutbox>("outbox", journal);
    rig.registry.add({.transport = {"outbox", outbox, outbox}});
    rig.registry.add({.transport = {"far", outbox, outbox}, .outbox = "outbox"});
    CHECK(rig.run({"messenger:consume", "outbox", "--stop-when-empty"}) == 0);
    CHECK(rig.said("[OK] An outbox is not consumed but forwarded: passing on what waits in \"outbox\"."));
    CHECK_FALSE(rig.said("Consuming messages"));
}

TEST_CASE("a handler that throws something that is no exception fails its message like any other") {
    ConsumeRig rig;
    rig.fill(rig.async, 1, 1);
    rig.onHandle = [](const Envelope&) { throw 5; };
    CHECK(rig.run({"messenger:consume", "async", "--stop-when-empty", "--concurrency=2"}) == 0);
    CHECK(rig.async.messageCounts() == MessageCounts{});
    CHECK(rig.failed.messageCounts().ready + rig.failed.messageCounts().parked == 1);
    CHECK(rig.run({"messenger:failed:retry", "1", "--force"}) == 0);
    CHECK(rig.noted("an error without a description"));
}

TEST_CASE("consume takes the only receiver silently and asks for one of several") {
    MessengerRig single;
    auto& only = single.transport("async");
    MessengerRig::send(only, Envelope::of(Note{1}));
    CHECK(single.run({"messenger:consume", "--limit=1"}) == 0);

    ConsumeRig rig;
    rig.fill(rig.async, 1, 1);
    rig.fill(rig.low, 10, 1);
    CHECK(rig.run({"messenger:consume", "--stop-when-empty"}, "low,async\n") == 0);
    CHECK(rig.noted("Select receivers to consume [async]:"));
    CHECK(rig.said("Consuming messages from transports \"low, async\"."));
    CHECK(rig.handled == std::vector{10, 1});
}

TEST_CASE("consume takes all receivers in the order of the configuration, or all but some") {
    ConsumeRig rig;
    CHECK(rig.run({"messenger:consume", "--all", "--stop-when-empty"}) == 0);
    CHECK(rig.said("\"async, low, failed\""));
    CHECK(rig.run({"messenger:consume", "--all", "--exclude-receivers=failed", "--stop-when-empty"}) == 0);
    CHECK(rig.said("\"async, low\""));
}

TEST_CASE("consume refuses receivers that are not there in Symfony's words") {
    ConsumeRig rig;
    const auto unknown = SymfonyRecording::of("messenger:consume nope --limit=1");
    CHECK(rig.run({"messenger:consume", "nope", "--limit=1"}) == unknown.exitCode);
    CHECK(rig.errors() == unknown.err.substr(0, unknown.err.find("messenger:consume")));
    const auto none = SymfonyRecording::of("messenger:consume -n --time-limit=1 --sleep=0.2");
    CHECK(rig.run({"messenger:consume", "-n", "--time-limit=1"}, "async\n") == none.exitCode);
    CHECK(rig.errors() == none.err.substr(0, none.err.find("messenger:consume")));
}

TEST_CASE("consume refuses every wrong option with one sentence") {
    ConsumeRig rig;
    const std::vector<std::pair<std::string, std::string>> wrong{
        {"--limit=0", "Option \"limit\" must be a positive integer, \"0\" passed."},
        {"--limit=-3", "Option \"limit\" must be a positive integer, \"-3\" passed."},
        {"--limit=ten", "Option \"limit\" must be a positive integer, \"ten\" passed."},
        {"--limit=99999999999999999999999", "Option \"limit\" must be a positive integer, "
                                            "\"99999999999999999999999\" passed."},
        {"--failure-limit=0", "Option \"failure-limit\" must be a positive integer, \"0\" passed."},
        {"--memory-limit=much", "Option \"memory-limit\" must be a size in bytes such as \"128M\", \"much\" passed."},
        {"--memory-limit=0", "Option \"memory-limit\" must be a size in bytes such as \"128M\", \"0\" passed."},
        {"--time-limit=0", "Option \"time-limit\" must be a positive number of seconds, \"0\" passed."},
        {"--time-limit=nan", "Option \"time-limit\" must be a positive number of seconds, \"nan\" passed."},
        {"--sleep=-1", "Option \"sleep\" must be a number of seconds, \"-1\" passed."},
        {"--fetch-size=0", "Option \"fetch-size\" must be a positive integer, \"0\" passed."},
        {"--concurrency=0", "Option \"concurrency\" must be a positive integer, \"0\" passed."},
        {"--concurrency=100000", "Option \"concurrency\" must be at most 1000, \"100000\" passed."},
        {"--keepalive=0", "Option \"keepalive\" must be a positive number of seconds, \"0\" passed."},
        {"--keepalive=60", "Option \"keepalive\" must be shorter than the lease of the transport \"async\""},
        {"--no-reset=-1", "Option \"no-reset\" must be a non-negative integer, \"-1\" passed."},
        {"--bus=nope", "The bus \"nope\" does not exist."},
        {"--queues=a", "The transport \"async\" has no queues to choose from: leave out the option --queues."},
        {"--exclude-receivers=low", "The \"--exclude-receivers\" option can only be used with the \"--all\" option."},
    };
    for (const auto& [option, sentence] : wrong) {
        CAPTURE(option);
        CHECK(rig.run({"messenger:consume", "async", option, "--stop-when-empty"}) == 1);
        CHECK_MESSAGE(rig.noted(sentence), rig.err.str());
        CHECK(rig.out.str().empty());
    }
}

TEST_CASE("consume stops at its limits of messages, failures and memory") {
    ConsumeRig rig;
    rig.fill(rig.async, 1, 5);
    CHECK(rig.run({"messenger:consume", "async", "--limit=2", "--bus=event.bus"}) == 0);
    CHECK(rig.handled == std::vector{1, 2});
    CHECK(rig.async.messageCounts().ready == 3);

    rig.onHandle = [](const Envelope&) { throw std::runtime_error{"no"}; };
    CHECK(rig.run({"messenger:consume", "async", "--failure-limit=2", "--stop-when-empty"}) == 0);
    CHECK(rig.async.messageCounts().ready == 1);
    CHECK(rig.failed.messageCounts().ready == 2);

    rig.memory.bytes = 2049;
    CHECK(rig.run({"messenger:consume", "low", "--memory-limit=2k"}) == 0);
    CHECK(rig.log.has(LogLevel::Info, "Worker stopped due to memory limit of 2048 bytes exceeded (2049 bytes used)"));
}

TEST_CASE("consume stops after the message in whose handling its time ran out") {
    ConsumeRig rig;
    rig.fill(rig.async, 1, 3);
    rig.onHandle = [&](const Envelope&) { rig.clock.advance(std::chrono::milliseconds{1500}); };
    CHECK(rig.run({"messenger:consume", "async", "--time-limit=1.5", "--fetch-size=1"}) == 0);
    CHECK(rig.async.messageCounts().ready == 2);
}

TEST_CASE("consume stops when workers are told to stop") {
    ConsumeRig rig;
    rig.fill(rig.async, 1, 1);
    rig.onHandle = [&](const Envelope&) {
        rig.clock.advance(std::chrono::seconds{1});
        rig.signal.request(rig.clock.now());
    };
    CHECK(rig.run({"messenger:consume", "async"}) == 0);
    CHECK(rig.log.has(LogLevel::Info, "Worker stopped because a restart was requested."));
}

TEST_CASE("a worker that gets SIGTERM in the middle of a message finishes it and ends well") {
    ConsumeRig rig;
    rig.fill(rig.async, 1, 1);
    rig.onHandle = [&](const Envelope&) {
        kill(getpid(), SIGTERM);
        while (!rig.log.has(LogLevel::Info, "Received signal SIGTERM.")) {
            std::this_thread::yield();
        }
    };
    CHECK(rig.run({"messenger:consume", "async"}) == 0);
    CHECK(rig.async.messageCounts() == MessageCounts{});
}

TEST_CASE("several threads handle every message once") {
    ConsumeRig rig;
    rig.fill(rig.async, 1, 200);
    std::atomic<int> count{0};
    rig.onHandle = [&](const Envelope&) { ++count; };
    CHECK(rig.run({"messenger:consume", "async", "--concurrency=3", "--stop-when-empty"}) == 0);
    CHECK(count == 200);
    CHECK(rig.async.messageCounts() == MessageCounts{});
}
