#include <Infrastructure/Logging/LogLineView.hpp>

#include <Domain/Missive/LogRecord.hpp>
#include <Infrastructure/Logging/AppendLogLine.hpp>
#include <Infrastructure/Missive/Log/MakeLogFormat.hpp>
#include <tests/Infrastructure/Logging/LogMessageMother.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {

using namespace missive::logging;

TEST_CASE("a line of each format tells its time, channel, level and key, whatever its text looks like") {
    LogMessageMother mother;
    auto message = mother.told("a.b", {}, "key=000000000000-1 x.ERROR: \"key\":\"000000000000-2\"}}\n] ts=1");
    message.level = LogLevel::Warning;
    message.context = {{"key", "000000000000-3"}, {"note", "two words key=000000000000-4"}};
    for (const auto* name : {"line", "json", "logfmt"}) {
        for (const bool isUncertain : {false, true}) {
            CAPTURE(name);
            std::string text;
            appendLogLine(text, message, *makeLogFormat(name), {.mayBePublished = isUncertain});
            text.pop_back();
            CAPTURE(text);
            const auto view = LogLineView::of(text);
            CHECK(view.isWhole());
            CHECK(view.time == "1970-01-01T00:00:00.000000+00:00");
            CHECK(view.channel == "a.b");
            CHECK(view.level == LogLevel::Warning);
            CHECK(view.key == RecordKey{"3f9c2a71b04d", 1});
            CHECK(view.mayBePublished == isUncertain);
        }
    }
}

TEST_CASE("a line without a key is whole, and a part of a line is not") {
    const std::string line = "[2026-11-27T01:16:00.123456+00:00] app.INFO: told";
    CHECK(LogLineView::of(line).isWhole());
    CHECK_FALSE(LogLineView::of(line).key);
    for (const auto& each :
         {line.substr(0, 36), line.substr(3), std::string{}, std::string{"other text: x"},
          std::string{R"({"datetime":"2026-11-27T01:16:00.123456+00:00","channel":"a","level":200)"}}) {
        CAPTURE(each);
        CHECK_FALSE(LogLineView::of(each).isWhole());
    }
    for (const auto* key : {"", "3f9c2a71b04d", "3f9c2a71b04d-", "3f9c2a71b04d-x", "3F9C2A71B04D-1", "3f9c-1"}) {
        CAPTURE(key);
        CHECK_FALSE(RecordKey::of(key));
    }
}

} // namespace missive::test
