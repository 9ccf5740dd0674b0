#include <Infrastructure/Missive/Log/SpdlogLog.hpp>

#include <tests/support/StandardError.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace missive {

namespace {

std::string lineOf(std::string_view text) {
    return standardErrorOf([&] { SpdlogLog{LogLevel::Debug}.write(LogLevel::Info, text, {}); });
}

} // namespace

TEST_CASE("a record is one line with its level and its text") {
    const auto line = lineOf("Received message {class} 100%");
    CHECK(line.ends_with(" [messenger] Received message {class} 100%\n"));
    CHECK(line.find("info") != std::string::npos);
}

TEST_CASE("a record's fields are printed behind its text at every level that is kept") {
    const auto text = standardErrorOf([] {
        SpdlogLog log{LogLevel::Warning};
        log.write(LogLevel::Info, "unimportant", {{"transport", "async"}});
        log.write(LogLevel::Warning, "It failed.", {{"message_id", "0190a1"}, {"error_class", "std::runtime_error"}});
    });
    CHECK(text.ends_with(" [messenger] It failed.  message_id=0190a1 error_class=std::runtime_error\n"));
    CHECK(text.find("unimportant") == std::string::npos);
}

TEST_CASE("control characters are written as escapes, so that nobody forges a line or moves the terminal") {
    const auto line = lineOf("a\nb\rc\td\x1b[31me\x7f"
                             "f\xc2\x9b"
                             "2Jg");
    CHECK(line.ends_with("a\\nb\\x0dc\\x09d\\x1b[31me\\x7ff\\xc2\\x9b2Jg\n"));
    CHECK(std::count(line.begin(), line.end(), '\n') == 1);
}

TEST_CASE("letters beyond ASCII stay as they are") { CHECK(lineOf("Größe À 価 🙂").ends_with("Größe À 価 🙂\n")); }

TEST_CASE("records below the least level are left out") {
    const auto text = standardErrorOf([] {
        SpdlogLog log{LogLevel::Notice};
        CHECK_FALSE(log.accepts(LogLevel::Info));
        CHECK(log.accepts(LogLevel::Notice));
        log.write(LogLevel::Info, "unimportant", {});
        log.write(LogLevel::Notice, "noticed", {});
        log.write(LogLevel::Critical, "grave", {});
    });
    CHECK(text.find("unimportant") == std::string::npos);
    CHECK(text.find("noticed\n") != std::string::npos);
    CHECK(text.find("grave\n") != std::string::npos);
}

} // namespace missive
