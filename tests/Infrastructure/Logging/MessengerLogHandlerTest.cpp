#include <tests/Infrastructure/Logging/PipelineRig.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <string>
#include <thread>

namespace missive::test {

namespace {

using namespace std::chrono_literals;
using namespace missive::logging;

constexpr QueueBounds two{.capacity = 2};

} // namespace

TEST_CASE("a caller leaves its record and nothing is sent meanwhile") {
    PipelineRig rig;
    rig.tell("a");
    CHECK(rig.publisher.calls == 0);
    CHECK(rig.queue.counts().waiting() == 1);
}

TEST_CASE("where the queue is full a caller writes its own record to the local file") {
    PipelineRig rig{two};
    for (const auto* text : {"a", "b", "c"}) {
        rig.tell(text);
    }
    CHECK(rig.files.contents["orders-2026-01-02.log"].find("orders.INFO: c __messenger_error=\"queue full\"") !=
          std::string::npos);
    CHECK(rig.at(LogPlace::Local, LogReason::Full) == 1);
    rig.pumpAll();
    rig.tell("d");
    CHECK(rig.queue.counts().waiting() == 1);
    CHECK(rig.queue.counts().balance());
}

TEST_CASE("records are full by their size too") {
    PipelineRig rig{{.capacity = 100, .bytes = 10'000}};
    rig.tell(std::string(9'000, 'x'));
    rig.tell(std::string(9'000, 'y'));
    CHECK(rig.at(LogPlace::Local, LogReason::Full) == 1);
}

TEST_CASE("dropping drops what matters little, counted exactly, and nothing else") {
    PipelineRig rig{two, {.whenFull = WhenFull::Drop}};
    for (int i = 0; i < 1'000; ++i) {
        rig.tell("info");
        rig.tell("error", LogLevel::Error);
    }
    CHECK(rig.at(LogPlace::Dropped, LogReason::Full) == 999);
    CHECK(rig.at(LogPlace::Local, LogReason::Full) == 999);
    CHECK(rig.queue.counts().offered() == 2'000);
    CHECK(rig.queue.counts().balance());
}

TEST_CASE("blocking waits for room, and spills where none comes in time") {
    PipelineRig rig{two, {.whenFull = WhenFull::Block, .blockTimeout = 1ms}};
    for (const auto* text : {"a", "b", "c"}) {
        rig.tell(text);
    }
    CHECK(rig.at(LogPlace::Local, LogReason::Full) == 1);
    PipelineRig waiting{two, {.whenFull = WhenFull::Block, .blockTimeout = 0ms}};
    waiting.tell("a");
    waiting.tell("b");
    std::atomic<bool> isDone{false};
    std::thread caller{[&] {
        waiting.tell("c");
        isDone = true;
    }};
    while (!isDone) {
        waiting.pump.step();
    }
    caller.join();
    waiting.pumpAll();
    CHECK(waiting.at(LogPlace::Published, LogReason::None) == 3);
}

TEST_CASE("a record that matters much is in a place when its caller goes on") {
    PipelineRig rig;
    std::atomic<bool> isTold{false};
    std::thread pump{[&] {
        while (!isTold) {
            rig.queue.await(500, 1h);
            rig.pumpAll();
        }
    }};
    rig.tell("calm");
    rig.tell("alarm", LogLevel::Critical);
    CHECK(rig.queue.counts().waiting() == 0);
    isTold = true;
    rig.queue.close();
    pump.join();
    CHECK(rig.at(LogPlace::Published, LogReason::None) == 2);
}

TEST_CASE("what the pipeline tells of itself begets nothing: little is left out, warnings are written locally") {
    PipelineRig rig;
    rig.publisher.fails = [&] {
        const MessengerLogHandler::InsidePipeline inside;
        rig.tell("sending", LogLevel::Info, "db");
        rig.tell("slow", LogLevel::Warning, "db");
    };
    rig.tell("a");
    rig.pumpAll();
    CHECK(rig.publisher.calls == 1);
    CHECK(rig.at(LogPlace::Local, LogReason::Reentrant) == 1);
    CHECK(rig.queue.counts().offered() == 2);
    CHECK(rig.files.contents.size() == 1);
}

TEST_CASE("what is told of messages that are records themselves begets none") {
    HandOverOptions options;
    options.transports = {"async_logging"};
    PipelineRig rig{{}, options};
    const std::vector<LogField> ours{{"transport", "async_logging"}};
    const std::vector<LogField> others{{"transport", "async"}};
    const auto tell = [&](LogLevel level, std::string_view channel, std::span<const LogField> context,
                          std::span<const LogField> extra = {}) {
        rig.handler.handle({rig.clock.now(), channel, level, "told", context, extra});
    };
    tell(LogLevel::Info, "messenger", ours);
    tell(LogLevel::Info, "messenger", {}, ours);
    CHECK(rig.queue.counts().offered() == 0);
    tell(LogLevel::Warning, "messenger", ours);
    CHECK(rig.at(LogPlace::Local, LogReason::Reentrant) == 1);
    tell(LogLevel::Info, "messenger", others);
    tell(LogLevel::Info, "orders", ours);
    rig.pumpAll();
    CHECK(rig.at(LogPlace::Published, LogReason::None) == 2);
}

TEST_CASE("the numbers of a run have no gaps, whatever became of the records") {
    PipelineRig rig{two};
    for (int i = 0; i < 5; ++i) {
        rig.tell("x");
    }
    rig.pumpAll();
    rig.tell("x");
    rig.pumpAll();
    CHECK(rig.publisher.sequences == std::vector<std::uint64_t>{1, 2, 6});
    const auto& local = rig.files.contents["orders-2026-01-02.log"];
    for (const auto* key : {"-3\n", "-4\n", "-5\n"}) {
        CHECK(local.find(key) != std::string::npos);
    }
}

} // namespace missive::test
