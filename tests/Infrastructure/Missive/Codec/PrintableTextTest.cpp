#include <Infrastructure/Missive/Codec/PrintableText.hpp>

#include <doctest/doctest.h>

using namespace missive;

TEST_CASE("letters, line ends and tabs of a text stay") {
    CHECK(printable("{\n\t\"Größe\": \"価 🙂\"\n}") == "{\n\t\"Größe\": \"価 🙂\"\n}");
    CHECK(printable("").empty());
}

TEST_CASE("nothing in a text commands the terminal") {
    CHECK(printable("\x1b]0;title\x07"
                    "a\rb\bc\x7f") == R"(\x1b]0;title\x07a\x0db\x08c\x7f)");
    CHECK(printable(std::string_view{"\0", 1}) == R"(\x00)");
    CHECK(printable("8-bit \xc2\x9b"
                    "2J") == R"(8-bit \xc2\x9b2J)");
}

TEST_CASE("bytes that are no UTF-8 are shown as what they are") {
    CHECK(printable("\x9b"
                    "2J \xc3( \xe4\xbe \xed\xa0\x80 \xf5") == R"(\x9b2J \xc3( \xe4\xbe \xed\xa0\x80 \xf5)");
}

TEST_CASE("a line of text has no line ends") { CHECK(printableLine("a\nb\tc\r\n") == R"(a\nb\x09c\x0d\n)"); }
