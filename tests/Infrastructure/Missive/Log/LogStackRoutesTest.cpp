#include <Infrastructure/Missive/Log/LogStack.hpp>

#include <Infrastructure/Missive/Log/BufferLogHandler.hpp>
#include <Infrastructure/Missive/Log/FilterLogHandler.hpp>
#include <Infrastructure/Missive/Log/TestLogHandler.hpp>
#include <tests/Application/Missive/CountedAllocations.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/StandardError.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using Texts = std::vector<std::string>;

struct Calling final : LogHandler {
    bool accepts(std::string_view, LogLevel) const noexcept override { return true; }
    void handle(const LogRecord&) override { call(); }
    std::function<void()> call;
};

Texts textsOf(const std::shared_ptr<TestLogHandler>& handler) {
    Texts texts;
    for (const auto& record : handler->records()) {
        texts.push_back(record.channel + ' ' + record.text);
    }
    return texts;
}

struct Rig {
    std::shared_ptr<TestLogHandler> kept(const std::string& name, LogChannelList channels = {}, bool bubbles = true) {
        auto handler = std::make_shared<TestLogHandler>();
        stack.add({name, handler, std::move(channels), bubbles});
        return handler;
    }

    std::shared_ptr<Calling> calling(std::function<void()> call) {
        auto handler = std::make_shared<Calling>();
        handler->call = std::move(call);
        stack.add({"calling", handler});
        return handler;
    }

    void tell(std::string_view channel, std::string_view text, LogLevel level = LogLevel::Info) {
        stack.channel(channel).write(level, text, {});
    }

    FakeClock clock;
    LogStack stack{clock};
};

} // namespace

TEST_CASE("a handler takes all channels, only those it names, or all but those") {
    Rig rig;
    const auto only = rig.kept("only", {false, {"app", "orders"}});
    const auto others = rig.kept("others", {true, {"app"}});
    for (const auto* channel : {"app", "orders", "event"}) {
        rig.tell(channel, "x");
    }
    CHECK(textsOf(only) == Texts{"app x", "orders x"});
    CHECK(textsOf(others) == Texts{"orders x", "event x"});
}

TEST_CASE("a record that does not bubble stays with the first handler that accepts it") {
    Rig rig;
    const auto errors = std::make_shared<TestLogHandler>();
    rig.stack.add(
        {"errors", std::make_shared<FilterLogHandler>(LogLevelSet::from(LogLevel::Error), errors), {}, false});
    const auto rest = rig.kept("rest");
    rig.tell("app", "well");
    rig.tell("app", "badly", LogLevel::Error);
    CHECK(textsOf(errors) == Texts{"app badly"});
    CHECK(textsOf(rest) == Texts{"app well"});
}

TEST_CASE("new routes take the place of all others, for channels that are known already too") {
    Rig rig;
    const auto before = rig.kept("before");
    auto& log = rig.stack.channel("app");
    const auto after = std::make_shared<TestLogHandler>();
    rig.stack.lead({{"after", std::make_shared<FilterLogHandler>(LogLevelSet::from(LogLevel::Error), after)}});
    CHECK_FALSE(log.accepts(LogLevel::Warning));
    log.write(LogLevel::Warning, "quiet", {});
    log.write(LogLevel::Alert, "loud", {});
    CHECK(before->records().empty());
    CHECK(textsOf(after) == Texts{"app loud"});
}

TEST_CASE("a handler that fails is passed over and told of on standard error, once a minute") {
    Rig rig;
    rig.calling([] { throw std::runtime_error{"No space left on device."}; });
    const auto kept = rig.kept("kept");
    const auto told = standardErrorOf([&] {
        for (int i = 0; i < 3; ++i) {
            rig.tell("app", "x");
        }
        rig.clock.advance(std::chrono::minutes{1});
        rig.tell("app", "x");
    });
    CHECK(kept->records().size() == 4);
    CHECK(rig.stack.counts().failed == 4);
    CHECK(told == "The log handler \"calling\" failed: No space left on device.\n"
                  "The log handler \"calling\" failed: No space left on device. (and 2 times before)\n");
}

TEST_CASE("a record that fails does not end the walk where it would not have bubbled on") {
    Rig rig;
    const auto failing = std::make_shared<Calling>();
    failing->call = [] { throw 42; };
    rig.stack.add({"failing", failing, {}, false});
    const auto kept = rig.kept("kept");
    CHECK(standardErrorOf([&] { rig.tell("app", "x"); }).find("failing") != std::string::npos);
    CHECK(textsOf(kept) == Texts{"app x"});
}

TEST_CASE("what a handler tells the log while it takes a record is counted, and warnings reach standard error") {
    Rig rig;
    rig.calling([&] {
        rig.tell("db", "connected");
        rig.tell("db", "slow\nquery", LogLevel::Warning);
    });
    const auto kept = rig.kept("kept");
    const auto told = standardErrorOf([&] { rig.tell("app", "x"); });
    CHECK(textsOf(kept) == Texts{"app x"});
    CHECK(rig.stack.counts().reentrant == 2);
    CHECK(told == "[2026-01-02T03:04:05.000000+00:00] db.WARNING: slow\\nquery\n");
}

TEST_CASE("every record says what processors know of its circumstances") {
    Rig rig;
    const auto kept = rig.kept("kept");
    rig.stack.add(LogProcessor{[](std::vector<LogField>& extra) { extra.push_back({"request_id", "r-1"}); }});
    rig.tell("app", "x");
    const auto records = kept->records();
    REQUIRE(records.size() == 1);
    CHECK(records[0].extra.front().name == "request_id");
    CHECK(records[0].extra.front().value == LogValue{"r-1"});
}

TEST_CASE(
    "a record that no handler accepts allocates nothing, and one that is accepted neither if nothing is to hide") {
    Rig rig;
    rig.stack.add({"errors", std::make_shared<Calling>(), {false, {"errors"}}});
    const auto counting = std::make_shared<Calling>();
    int calls = 0;
    counting->call = [&] { ++calls; };
    rig.stack.add({"counting", counting, {false, {"app"}}});
    auto& refused = rig.stack.channel("refused");
    auto& taken = rig.stack.channel("app");
    const std::vector<LogField> context{{"sku", "SKU-0014 of a long name"}};
    const auto before = countedAllocations();
    refused.write(LogLevel::Emergency, "a text that is longer than what a string holds by itself", context);
    CHECK_FALSE(refused.accepts(LogLevel::Emergency));
    taken.write(LogLevel::Debug, "a text that is longer than what a string holds by itself", context);
    CHECK(countedAllocations() == before);
    CHECK(calls == 1);
}

TEST_CASE("flushing takes along what handlers keep back") {
    Rig rig;
    const auto inner = std::make_shared<TestLogHandler>();
    rig.stack.add({"buffer", std::make_shared<BufferLogHandler>(9, BufferLogHandler::Overflow::DropsOldest, inner)});
    rig.tell("app", "x");
    CHECK(inner->records().empty());
    CHECK(rig.stack.flush(std::chrono::seconds{1}));
    CHECK(textsOf(inner) == Texts{"app x"});
}

} // namespace missive::test
