#include <Infrastructure/Missive/Log/LogLine.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace missive;

namespace {

std::string lineOf(std::string_view text, const std::vector<LogField>& context) { return LogLine::of(text, context); }

} // namespace

TEST_CASE("the fields of a record stand behind its text under their names") {
    CHECK(lineOf("It failed.", {{"message_id", "0190a1"}, {"transport", "async"}, {"attempt", "2"}}) ==
          "It failed.  message_id=0190a1 transport=async attempt=2");
    CHECK(lineOf("It failed.", {}) == "It failed.");
}

TEST_CASE("a field's value is quoted where it could be read as something else") {
    CHECK(lineOf("", {{"error", "out of stock"}}) == "  error=\"out of stock\"");
    CHECK(lineOf("", {{"error", R"(a" transport="b\)"}}) == R"(  error="a\" transport=\"b\\")");
    CHECK(lineOf("", {{"error", "a=b"}}) == "  error=\"a=b\"");
    CHECK(lineOf("", {{"class", R"(App\Message\Paid)"}}) == R"(  class=App\Message\Paid)");
}

TEST_CASE("every field is told, also what the text holds already, and one without a value") {
    CHECK(lineOf("Out of stock.", {{"error", "Out of stock."}, {"attempt", "2"}, {"handler", ""}}) ==
          "Out of stock.  error=\"Out of stock.\" attempt=2 handler=\"\"");
}

TEST_CASE("neither text nor fields break the line or move the terminal") {
    CHECK(lineOf("a\nb\x1b[2J", {{"type\x1b", "c\rd\xc2\x9b"
                                              "2Je\x9b"}}) == R"(a\nb\x1b[2J  type\x1b="c\x0dd\xc2\x9b2Je\x9b")");
}

TEST_CASE("what is too long is cut between two characters") {
    std::string error = "y";
    for (int i = 0; i < 600; ++i) {
        error += "ü";
    }
    const auto line = lineOf(std::string(9000, 'x'), {{"error", error}});
    CHECK(line.starts_with(std::string(LogLine::longestText, 'x') + "…  error=yü"));
    CHECK(line.ends_with("ü…"));
    CHECK(line.size() < LogLine::longestText + LogLine::longestValue + 40);
}
