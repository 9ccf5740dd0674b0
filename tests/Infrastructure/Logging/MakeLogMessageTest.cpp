#include <Infrastructure/Logging/MakeLogMessage.hpp>

#include <Infrastructure/Logging/AppendLogLine.hpp>
#include <Infrastructure/Missive/Log/MakeLogFormat.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace missive::test {

using namespace missive::logging;

namespace {

const LogOrigin web{"web1", 1, "3f9c2a71b04d"};

LogMessage made(std::string_view text, const std::vector<LogField>& context = {}) {
    return MakeLogMessage::of({{}, "orders", LogLevel::Info, text, context}, web);
}

} // namespace

TEST_CASE("what is too long to travel is cut, and says by how much") {
    CHECK(made(std::string(MakeLogMessage::longestText, 'x')).message.size() == MakeLogMessage::longestText);
    const auto cut = made(std::string(MakeLogMessage::longestText - 1, 'x') + "üüü").message;
    CHECK(cut.ends_with("x…[truncated 6 bytes]"));
    const auto value = made("", {{"a", std::string(MakeLogMessage::longestValue + 10, 'x')}}).context.front().value;
    CHECK(value.text().ends_with("…[truncated 10 bytes]"));
}

TEST_CASE("memory is taken for as much of a text as is kept, however long it was told") {
    constexpr std::size_t most = 4 * (MakeLogMessage::longestText + MakeLogMessage::longestValue);
    for (const char each : {'x', '\xff'}) {
        const std::string endless(10U << 20U, each);
        const std::vector<LogField> context{{endless, endless}};
        PackedLogMessage packed;
        MakeLogMessage::pack({{}, endless, LogLevel::Info, endless, context}, web, packed);
        CHECK(packed.capacity() < most);
        const auto message = packed.unpacked(1);
        const auto told = each == 'x' ? endless.size() : 4 * endless.size();
        CHECK(
            message.message.ends_with("…[truncated " + std::to_string(told - MakeLogMessage::longestText) + " bytes]"));
    }
}

TEST_CASE("what fits is written at once as it would be after its way, and nothing else") {
    const std::vector<LogField> odd{
        {"a b", "x\xff\n"}, {"a b", 12}, {"key", "\xe2\x80\xae"}, {"", true}, {"ü", nullptr}};
    const std::vector<LogField> circumstances{{"trace_id", "4bf9"}, {"a b", "y\xff"}, {"ü", nullptr}};
    const LogRecord record{{}, "orders", LogLevel::Alert, "to\xfeld \"it\"", odd, circumstances};
    REQUIRE(MakeLogMessage::isBounded(record));
    auto message = MakeLogMessage::of(record, web);
    message.sequence = 42;
    for (const auto* name : {"line", "json", "logfmt"}) {
        const auto format = makeLogFormat(name);
        std::string atOnce;
        appendLogLine(atOnce, record, {web.host, web.pid, web.run, 42}, *format, {});
        std::string afterItsWay;
        appendLogLine(afterItsWay, message, *format, {});
        CHECK(atOnce == afterItsWay);
    }
    const std::string badBytes(MakeLogMessage::longestText, '\xff');
    CHECK_FALSE(MakeLogMessage::isBounded({{}, "orders", LogLevel::Info, badBytes, {}}));
    CHECK_FALSE(MakeLogMessage::isBounded({{}, "\xff", LogLevel::Info, "", {}}));
    const std::vector<LogField> many(MakeLogMessage::mostFields + 1, odd[1]);
    CHECK_FALSE(MakeLogMessage::isBounded({{}, "orders", LogLevel::Info, "", many}));
}

TEST_CASE("a byte that is no character travels as the four characters it is shown as") {
    CHECK(made("a\xff").message == R"(a\xff)");
    CHECK(made("", {{"a\n", "\xc3"}}).context.front().name == "a_");
    CHECK(made("", {{"a", "\xc3"}}).context.front().value.text() == R"(\xc3)");
}

TEST_CASE("fields keep their order and their types, and there are not too many of them") {
    std::vector<LogField> many;
    for (int i = 0; i < 70; ++i) {
        many.push_back({"n" + std::to_string(i), i});
    }
    const auto context = made("", many).context;
    CHECK(context.size() == MakeLogMessage::mostFields);
    CHECK(context[7].name == "n7");
    CHECK(context[7].value == LogValue{7});
    CHECK(made("", {{"a", 1}, {"a", 2}}).context[1].name == "a_2");
}

} // namespace missive::test
