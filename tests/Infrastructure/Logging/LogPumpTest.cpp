#include <tests/Infrastructure/Logging/PipelineRig.hpp>
#include <tests/support/StandardError.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using namespace std::chrono_literals;
using namespace missive::logging;

using Texts = std::vector<std::string>;

const std::string file = "orders-2026-01-02.log";

void awayWith(PipelineRig& rig) {
    rig.publisher.fails = [] { throw std::runtime_error{"Connection refused."}; };
}

} // namespace

TEST_CASE("records are published in the order of their numbers, a batch at a time") {
    PipelineRig rig{{}, {}, 2};
    for (const auto* text : {"a", "b", "c"}) {
        rig.tell(text);
    }
    rig.pumpAll();
    CHECK(rig.publisher.texts == Texts{"a", "b", "c"});
    CHECK(rig.publisher.sequences == std::vector<std::uint64_t>{1, 2, 3});
    CHECK(rig.publisher.calls == 2);
    CHECK(rig.at(LogPlace::Published, LogReason::None) == 3);
    CHECK(rig.queue.counts().waiting() == 0);
    CHECK(rig.files.contents.empty());
}

TEST_CASE("while the transport fails records go to the file of their channel and day, and say why") {
    PipelineRig rig;
    awayWith(rig);
    rig.tell("a");
    rig.pumpAll();
    CHECK(rig.files.contents[file] == "[2026-01-02T03:04:05.000000+00:00] orders.INFO: a "
                                      "__messenger_error=\"Connection refused.\" host=web1 pid=4711 "
                                      "key=3f9c2a71b04d-1\n");
    CHECK(rig.at(LogPlace::Local, LogReason::Failed) == 1);
    CHECK(rig.log.has(LogLevel::Warning,
                      "Log records go to local files, since their transport fails: Connection refused."));
}

TEST_CASE("until the pause is over nobody asks the transport again, and then one real batch does") {
    PipelineRig rig;
    awayWith(rig);
    rig.tell("a");
    rig.pumpAll();
    rig.tell("b");
    rig.pumpAll();
    CHECK(rig.publisher.calls == 1);
    rig.clock.advance(100ms);
    rig.publisher.fails = nullptr;
    rig.tell("c");
    rig.pumpAll();
    CHECK(rig.publisher.texts == Texts{"c"});
    CHECK(rig.pump.isPublishing());
    CHECK(rig.log.has(LogLevel::Notice, "Log records go to their transport again; 2 went to local files in 100 ms."));
    CHECK(rig.log.records().size() == 2);
    CHECK(rig.queue.counts().balance());
}

TEST_CASE("a batch whose outcome is unknown is sent once more, and then kept with a mark") {
    PipelineRig rig;
    int lost = 1;
    rig.publisher.fails = [&] {
        if (lost-- > 0) {
            throw OutcomeUnknown{"The connection was lost."};
        }
    };
    rig.tell("a");
    rig.pumpAll();
    CHECK(rig.publisher.texts == Texts{"a"});
    CHECK(rig.publisher.repeated == 1);
    CHECK(rig.queue.counts().uncertain() == 0);
    lost = 2;
    rig.tell("b");
    rig.pumpAll();
    CHECK(rig.files.contents[file].find("__messenger_uncertain=1") != std::string::npos);
    CHECK(rig.queue.counts().uncertain() == 1);
    CHECK(rig.queue.counts().balance());
}

TEST_CASE("a batch whose outcome is unknown is not sent again once the time for it is over") {
    PipelineRig rig;
    rig.publisher.fails = [&] {
        rig.clock.advance(2s);
        throw OutcomeUnknown{"The time is over."};
    };
    rig.tell("a");
    rig.pumpAll();
    CHECK(rig.publisher.calls == 1);
    CHECK(rig.queue.counts().uncertain() == 1);
}

TEST_CASE("after a time in which the queue was full one warning says how many and how long") {
    PipelineRig rig{{.capacity = 2}};
    const auto tellAndPump = [&](int count) {
        for (int i = 0; i < count; ++i) {
            rig.tell("x");
        }
        rig.pump.step();
        rig.clock.advance(20ms);
    };
    tellAndPump(5);
    tellAndPump(4);
    tellAndPump(1);
    CHECK(rig.log.records().empty());
    rig.clock.advance(1s);
    tellAndPump(1);
    const std::string said = "5 log records found the queue full, in 20 ms: let queue.capacity be larger.";
    CHECK(rig.log.has(LogLevel::Warning, said));
    CHECK(rig.log.records().size() == 1);
    tellAndPump(3);
    CHECK(rig.log.records().size() == 1);
    rig.pump.drain(0s);
    CHECK(rig.log.has(LogLevel::Warning, "1 log records found the queue full, in 0 ms: let queue.capacity be larger."));
}

TEST_CASE("in a crash nothing is sent any more, and all that waits is written locally") {
    PipelineRig rig;
    rig.tell("a");
    rig.queue.end(HandOverQueue::End::Crashing);
    rig.pump.drain(2s);
    CHECK(rig.publisher.calls == 0);
    CHECK(rig.files.contents[file].find("__messenger_error=\"the process crashes\"") != std::string::npos);
    CHECK(rig.at(LogPlace::Local, LogReason::Exit) == 1);
}

TEST_CASE("where no file can be written the same line is on standard error, and files are tried again") {
    PipelineRig rig;
    awayWith(rig);
    rig.files.isFull = true;
    rig.tell("a");
    const auto shown = standardErrorOf([&] { rig.pumpAll(); });
    CHECK(shown.ends_with("key=3f9c2a71b04d-1\n"));
    CHECK(rig.at(LogPlace::StandardError, LogReason::Failed) == 1);
    rig.files.isFull = false;
    rig.tell("b");
    rig.pumpAll();
    CHECK(rig.at(LogPlace::Local, LogReason::Failed) == 1);
    CHECK(rig.queue.counts().balance());
}

TEST_CASE("at the end all that waits is published while there is time, and the rest is written locally") {
    PipelineRig rig{{}, {}, 1};
    rig.publisher.fails = [&] { rig.clock.advance(1s); };
    for (const auto* text : {"a", "b", "c"}) {
        rig.tell(text);
    }
    rig.queue.close();
    rig.pump.drain(2s);
    CHECK(rig.publisher.texts == Texts{"a", "b"});
    CHECK(rig.at(LogPlace::Local, LogReason::Exit) == 1);
    rig.tell("after the end");
    CHECK(rig.at(LogPlace::Local, LogReason::Exit) == 2);
    CHECK(rig.queue.counts().waiting() == 0);
}

} // namespace missive::test
