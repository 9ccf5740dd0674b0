#include <Infrastructure/Missive/Log/BufferLogHandler.hpp>
#include <Infrastructure/Missive/Log/DeduplicationLogHandler.hpp>
#include <Infrastructure/Missive/Log/FallbackLogHandler.hpp>
#include <Infrastructure/Missive/Log/FilterLogHandler.hpp>
#include <Infrastructure/Missive/Log/FingersCrossedLogHandler.hpp>
#include <Infrastructure/Missive/Log/GroupLogHandler.hpp>
#include <Infrastructure/Missive/Log/SamplingLogHandler.hpp>
#include <Infrastructure/Missive/Log/TestLogHandler.hpp>

#include <tests/support/FakeClock.hpp>
#include <tests/support/FakeRandom.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace missive::test {

namespace {

using Texts = std::vector<std::string>;

struct Failing final : LogHandler {
    bool accepts(std::string_view, LogLevel) const noexcept override { return true; }
    void handle(const LogRecord&) override { throw std::runtime_error{"disk full"}; }
};

void tell(LogHandler& handler, LogLevel level, std::string_view text) {
    if (handler.accepts("app", level)) {
        handler.handle({{}, "app", level, text, {}});
    }
}

Texts textsOf(const TestLogHandler& handler) {
    Texts texts;
    for (const auto& record : handler.records()) {
        texts.push_back(record.text);
        for (const auto& field : record.extra) {
            texts.back() += ' ' + field.name + '=' + field.value.text();
        }
    }
    return texts;
}

std::shared_ptr<TestLogHandler> kept() { return std::make_shared<TestLogHandler>(); }

} // namespace

TEST_CASE("a filter hands on the levels it is for") {
    const auto inner = kept();
    FilterLogHandler filter{LogLevelSet::between(LogLevel::Notice, LogLevel::Error), inner};
    for (const auto level : {LogLevel::Info, LogLevel::Notice, LogLevel::Error, LogLevel::Critical}) {
        tell(filter, level, std::to_string(static_cast<int>(level)));
    }
    CHECK(textsOf(*inner) == Texts{"2", "4"});
}

TEST_CASE("crossed fingers tell nothing of work that went well, and everything of work that did not") {
    const auto inner = kept();
    FingersCrossedLogHandler handler{{.action = LogLevel::Error}, inner};
    tell(handler, LogLevel::Debug, "first begins");
    handler.reset();
    tell(handler, LogLevel::Debug, "second begins");
    tell(handler, LogLevel::Error, "second fails");
    tell(handler, LogLevel::Debug, "second ends");
    handler.reset();
    tell(handler, LogLevel::Debug, "third begins");
    CHECK(textsOf(*inner) == Texts{"second begins", "second fails", "second ends"});
}

TEST_CASE("crossed fingers keep the work of each thread apart") {
    const auto inner = kept();
    FingersCrossedLogHandler handler{{.action = LogLevel::Error}, inner};
    tell(handler, LogLevel::Debug, "goes well");
    std::thread{[&] { tell(handler, LogLevel::Error, "fails"); }}.join();
    CHECK(textsOf(*inner) == Texts{"fails"});
}

TEST_CASE("crossed fingers keep so many records, the newest") {
    const auto inner = kept();
    FingersCrossedLogHandler handler{{.action = LogLevel::Error, .bufferSize = 2}, inner};
    for (const auto* text : {"a", "b", "c"}) {
        tell(handler, LogLevel::Info, text);
    }
    tell(handler, LogLevel::Error, "d");
    CHECK(textsOf(*inner) == Texts{"b", "c", "d"});
}

TEST_CASE("crossed fingers may go on keeping after each error, and let pass what is told at the end") {
    const auto inner = kept();
    {
        FingersCrossedLogHandler handler{
            {.action = LogLevel::Error, .stopsBuffering = false, .passThrough = LogLevel::Notice}, inner};
        tell(handler, LogLevel::Error, "fails");
        tell(handler, LogLevel::Info, "unimportant");
        tell(handler, LogLevel::Notice, "notable");
    }
    CHECK(textsOf(*inner) == Texts{"fails", "notable"});
}

TEST_CASE("a buffer hands on at the end of the work, or when it is full, and says what it dropped") {
    const auto inner = kept();
    BufferLogHandler dropping{2, BufferLogHandler::Overflow::DropsOldest, inner};
    for (const auto* text : {"a", "b", "c"}) {
        tell(dropping, LogLevel::Info, text);
    }
    CHECK(textsOf(*inner).empty());
    dropping.reset();
    CHECK(textsOf(*inner) == Texts{"b dropped_before=1", "c"});
    BufferLogHandler flushing{2, BufferLogHandler::Overflow::Flushes, inner};
    tell(flushing, LogLevel::Info, "d");
    tell(flushing, LogLevel::Info, "e");
    CHECK(textsOf(*inner) == Texts{"b dropped_before=1", "c", "d", "e"});
}

TEST_CASE("what a buffer holds is not lost when it ends, nor when one record cannot be taken") {
    const auto inner = kept();
    {
        BufferLogHandler{9, BufferLogHandler::Overflow::Flushes, inner}.handle({{}, "app", LogLevel::Info, "last", {}});
    }
    CHECK(textsOf(*inner) == Texts{"last"});
    BufferLogHandler failing{9, BufferLogHandler::Overflow::Flushes, std::make_shared<Failing>()};
    tell(failing, LogLevel::Info, "x");
    CHECK_FALSE(failing.flush({}));
    CHECK(failing.flush({}));
}

TEST_CASE("the same error is handed on once a minute, and then says how many there were") {
    FakeClock clock;
    const auto inner = kept();
    DeduplicationLogHandler handler{LogLevel::Error, std::chrono::seconds{60}, clock, inner};
    for (int i = 0; i < 4; ++i) {
        tell(handler, LogLevel::Error, "broken");
        tell(handler, LogLevel::Info, "told");
    }
    tell(handler, LogLevel::Critical, "broken");
    clock.advance(std::chrono::seconds{60});
    tell(handler, LogLevel::Error, "broken");
    CHECK(textsOf(*inner) == Texts{"broken", "told", "told", "told", "told", "broken", "broken duplicates=3"});
}

TEST_CASE("what was seen is forgotten in time, so that memory has a bound") {
    FakeClock clock;
    const auto inner = kept();
    DeduplicationLogHandler handler{LogLevel::Error, std::chrono::seconds{60}, clock, inner};
    const auto texts = DeduplicationLogHandler::mostTexts + 100;
    for (std::size_t i = 0; i < texts; ++i) {
        tell(handler, LogLevel::Error, std::to_string(i));
    }
    CHECK(textsOf(*inner).size() == texts);
}

TEST_CASE("a member that fails keeps no other one of its group from the record") {
    const auto inner = kept();
    GroupLogHandler told{{std::make_shared<Failing>(), inner}, GroupLogHandler::Failures::Told};
    CHECK_THROWS_WITH(tell(told, LogLevel::Info, "a"), "disk full");
    GroupLogHandler ignored{{std::make_shared<Failing>(), inner}, GroupLogHandler::Failures::Ignored};
    CHECK_NOTHROW(tell(ignored, LogLevel::Info, "b"));
    CHECK(textsOf(*inner) == Texts{"a", "b"});
}

TEST_CASE("a record falls back on the first member that can take it") {
    const auto first = kept();
    const auto second = kept();
    FallbackLogHandler healthy{{first, second}};
    tell(healthy, LogLevel::Info, "a");
    FallbackLogHandler broken{{std::make_shared<Failing>(), second}};
    tell(broken, LogLevel::Info, "b");
    FallbackLogHandler lost{{std::make_shared<Failing>()}};
    CHECK_THROWS_WITH(tell(lost, LogLevel::Info, "c"), "disk full");
    CHECK(textsOf(*first) == Texts{"a"});
    CHECK(textsOf(*second) == Texts{"b"});
}

TEST_CASE("a sample is one record of so many") {
    FakeRandom random{{3, 1, 2}};
    const auto inner = kept();
    SamplingLogHandler handler{3, random, inner};
    for (const auto* text : {"a", "b", "c"}) {
        tell(handler, LogLevel::Info, text);
    }
    CHECK(textsOf(*inner) == Texts{"b"});
}

} // namespace missive::test
