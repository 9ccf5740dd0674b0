#include <Infrastructure/Missive/Codec/JsonEncode.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace missive;

namespace {

struct Note {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Note, (), (text))

} // namespace

TEST_CASE("text is escaped as PHP escapes it") {
    CHECK(toJson(std::string{"plain text of some length"}) == R"("plain text of some length")");
    CHECK(toJson(std::string{"a/b \"c\" \\"}) == R"("a\/b \"c\" \\")");
    CHECK(toJson(std::string{"\b\f\n\r\t\x01\x1f\x7f"}) == "\"\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\"");
    CHECK(toJson(std::string{"Zoë € 😀"}) == R"("Zo\u00eb \u20ac \ud83d\ude00")");
    CHECK(toJson(std::string("a\0b", 3)) == R"("a\u0000b")");
}

TEST_CASE("text longer than the inline space is written whole") {
    const std::string text = std::string(3000, 'x') + "/" + std::string(3000, 'y') + "ë";
    CHECK(toJson(text) == "\"" + std::string(3000, 'x') + "\\/" + std::string(3000, 'y') + "\\u00eb\"");
}

TEST_CASE("floats are written as PHP writes them") {
    CHECK(toJson(19.9) == "19.9");
    CHECK(toJson(1.0) == "1.0");
    CHECK(toJson(0.0) == "0.0");
    CHECK(toJson(-0.5) == "-0.5");
    CHECK(toJson(100000.0) == "100000.0");
    CHECK(toJson(0.1 + 0.2) == "0.30000000000000004");
    CHECK(toJson(0.0001) == "0.0001");
    CHECK(toJson(0.00001) == "1.0e-5");
    CHECK(toJson(1.5e25) == "1.5e+25");
    CHECK(toJson(0.1F) == "0.1");
}

TEST_CASE("what JSON cannot hold is refused with the name of its field") {
    CHECK_THROWS_WITH_AS(toJson(Note{"caf\xe9"}),
                         "The field \"text\" cannot be written as JSON: it is not valid UTF-8.", std::invalid_argument);
    for (const char* broken : {"\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82", "\xff"}) {
        CHECK_THROWS_AS(toJson(std::string{broken}), std::invalid_argument);
    }
    CHECK_THROWS_AS(toJson(std::numeric_limits<double>::infinity()), std::invalid_argument);
    CHECK_THROWS_AS(toJson(std::nan("")), std::invalid_argument);
}
TEST_CASE("a text for people keeps its slashes and letters, and escapes what JSON demands") {
    JsonWriter writer;
    writer.forPeople();
    writer.string("a/b é 注文 😀 \"q\" \\ \n\x01 and more/text behind");
    CHECK(writer.text() == "\"a/b é 注文 😀 \\\"q\\\" \\\\ \\n\\u0001 and more/text behind\"");
    JsonWriter broken;
    broken.forPeople();
    CHECK_THROWS_AS(broken.string("a\xff"), std::invalid_argument);
    JsonWriter replaced;
    replaced.forPeople();
    replaced.replaceBadBytes();
    replaced.string("a\xff");
    CHECK(replaced.text() == "\"a\\ufffd\"");
}
