#include <Infrastructure/Logging/MakeLogMessage.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace missive::test {

using namespace missive::logging;

namespace {

LogMessage made(std::string_view text, const std::vector<LogField>& context = {}) {
    return MakeLogMessage::of({{}, "orders", LogLevel::Info, text, context}, {"web1", 1, "3f9c2a71b04d"});
}

} // namespace

TEST_CASE("what is too long to travel is cut, and says by how much") {
    CHECK(made(std::string(MakeLogMessage::longestText, 'x')).message.size() == MakeLogMessage::longestText);
    const auto cut = made(std::string(MakeLogMessage::longestText - 1, 'x') + "üüü").message;
    CHECK(cut.ends_with("x…[truncated 6 bytes]"));
    const auto value = made("", {{"a", std::string(MakeLogMessage::longestValue + 10, 'x')}}).context.front().value;
    CHECK(value.text().ends_with("…[truncated 10 bytes]"));
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
