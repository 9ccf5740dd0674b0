#include <Infrastructure/Missive/Log/ConsoleLogHandler.hpp>

#include <tests/support/StandardError.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace missive::test {

namespace {

LogRecord record(LogLevel level, std::string_view text, std::span<const LogField> context = {}) {
    return {std::chrono::sys_days{std::chrono::January / 2 / 2026}, "orders", level, text, context};
}

std::string lineOf(std::string_view text) {
    return standardErrorOf([&] { ConsoleLogHandler{LogLevel::Debug}.handle(record(LogLevel::Info, text)); });
}

} // namespace

TEST_CASE("a record is one line with its level and its text") {
    const auto line = lineOf("Received message {class} 100%");
    CHECK(line.ends_with(" [orders] Received message {class} 100%\n"));
    CHECK(line.find("info") != std::string::npos);
}

TEST_CASE("a record's fields are printed behind its text at every level that is kept") {
    const std::vector<LogField> fields{{"message_id", "0190a1"}, {"error_class", "std::runtime_error"}};
    const auto text = standardErrorOf(
        [&] { ConsoleLogHandler{LogLevel::Warning}.handle(record(LogLevel::Warning, "It failed.", fields)); });
    CHECK(text.ends_with(" [orders] It failed.  message_id=0190a1 error_class=std::runtime_error\n"));
}

TEST_CASE("control characters are written as escapes, so that nobody forges a line or moves the terminal") {
    const auto line = lineOf("a\nb\rc\td\x1b[31me\x7f"
                             "f\xc2\x9b"
                             "2Jg");
    CHECK(line.ends_with("a\\nb\\x0dc\\x09d\\x1b[31me\\x7ff\\xc2\\x9b2Jg\n"));
    CHECK(std::count(line.begin(), line.end(), '\n') == 1);
}

TEST_CASE("letters beyond ASCII stay as they are") { CHECK(lineOf("Größe À 価 🙂").ends_with("Größe À 価 🙂\n")); }

TEST_CASE("records below the least level are not accepted") {
    const ConsoleLogHandler handler{LogLevel::Notice};
    CHECK_FALSE(handler.accepts("orders", LogLevel::Info));
    CHECK(handler.accepts("orders", LogLevel::Notice));
    CHECK(handler.accepts("any", LogLevel::Emergency));
}

TEST_CASE("the time of a record is that at which it was told, and its level stands beside it") {
    const auto text = standardErrorOf([] { ConsoleLogHandler{LogLevel::Debug}.handle(record(LogLevel::Alert, "x")); });
    CHECK(text.find(":00:00 ") != std::string::npos);
    CHECK(text.find("critical") != std::string::npos);
}

} // namespace missive::test
