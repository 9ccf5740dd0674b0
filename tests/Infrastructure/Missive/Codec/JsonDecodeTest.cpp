#include <tests/Infrastructure/Missive/Codec/OrderPlaced.hpp>

#include <Domain/Missive/DomainError.hpp>
#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <Infrastructure/Missive/Codec/UnknownField.hpp>

#include <doctest/doctest.h>

#include <array>
#include <map>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;
using missive::test::OrderPlaced;

namespace {

enum class Colour { Red = 1, Green = 2 };
BOOST_DESCRIBE_ENUM(Colour, Red, Green)

class Sku {
public:
    explicit Sku(std::string value) : value_{std::move(value)} {
        if (value_.empty()) {
            throw DomainError{"sku.empty", "A SKU needs at least one character."};
        }
    }
    const std::string& value() const { return value_; }

private:
    std::string value_;
};

struct Everything {
    Identifier<struct EverythingTag> id;
    bool flag;
    std::uint64_t large;
    std::int8_t small;
    Colour colour;
    TimePoint at;
    std::chrono::seconds wait;
    std::map<std::string, int> counts;
    std::array<int, 2> pair;
    std::variant<std::int64_t, std::string> code;
    Sku sku;
    std::optional<double> ratio;
    RawJson raw;
};
BOOST_DESCRIBE_STRUCT(Everything, (), (id, flag, large, small, colour, at, wait, counts, pair, code, sku, ratio, raw))

struct Tree {
    std::vector<Tree> children;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (children))

const std::string everything =
    R"({"id":"018f3b5c-7d2a-7c31-9f00-1234567890ab","flag":true,"large":18446744073709551615,"small":-128,"colour":2,)"
    R"("at":"2026-11-21T00:07:14+00:00","wait":90000,"counts":{"a":1,"b":2},"pair":[3,4],"code":"E7","sku":"A-1",)"
    R"("ratio":0.5,"raw":{"any":[1,"two",null]}})";

std::string nested(std::size_t depth, const std::string& open, const std::string& close) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) {
        text += open;
    }
    for (std::size_t i = 0; i < depth; ++i) {
        text += close;
    }
    return text;
}

} // namespace

template <> struct missive::JsonValue<Sku> {
    static std::string toWire(const Sku& sku) { return sku.value(); }
    static Sku fromWire(std::string text) { return Sku{std::move(text)}; }
};

TEST_CASE("milliseconds that a finer, a coarser or a narrower duration cannot hold are refused") {
    using Microseconds = std::vector<std::chrono::microseconds>;
    using ShortSeconds = std::vector<std::chrono::duration<std::int16_t>>;
    CHECK(fromJson<Microseconds>("[9223372036854774]")[0] == std::chrono::milliseconds{9223372036854774});
    CHECK(fromJson<std::vector<std::chrono::milliseconds>>("[-9223372036854775808]")[0].count() < 0);
    CHECK(fromJson<ShortSeconds>("[32767000]")[0].count() == 32767);
    CHECK_THROWS_WITH_AS(fromJson<Microseconds>("[9223372036854776]"),
                         doctest::Contains("is out of range: 9223372036854776."), JsonError);
    CHECK_THROWS_AS(fromJson<Microseconds>("[-9223372036854775808]"), JsonError);
    CHECK_THROWS_AS(fromJson<std::vector<std::chrono::milliseconds>>("[9223372036854775808]"), JsonError);
    CHECK_THROWS_AS(fromJson<std::vector<std::chrono::milliseconds>>("[0.5]"), JsonError);
    CHECK_THROWS_AS(fromJson<ShortSeconds>("[32768000]"), JsonError);
    CHECK_THROWS_AS(fromJson<ShortSeconds>("[1500]"), JsonError);
}

TEST_CASE("microseconds of instants and durations survive a round trip") {
    const auto micros = [](std::int64_t count) { return std::chrono::microseconds{count}; };
    for (const auto took : {micros(0), micros(1), micros(-1), micros(1500), micros(-1500), micros(-999), micros(7000),
                            micros(9'007'199'254'740'993), std::chrono::microseconds::max() - micros(1000)}) {
        CAPTURE(took.count());
        const auto at = TimePoint{micros(1'767'323'045'123'456)} + took / 1'000'000;
        CHECK(fromJson<std::vector<std::chrono::microseconds>>(toJson(std::vector{took}))[0] == took);
        CHECK(fromJson<std::vector<TimePoint>>(toJson(std::vector{at}))[0] == at);
    }
    CHECK(toJson(micros(1500)) == "1.5");
    CHECK(toJson(micros(-1)) == "-0.001");
    CHECK(toJson(micros(2000)) == "2");
    CHECK(toJson(TimePoint{micros(1'767'323'045'000'040)}) == R"("2026-01-02T03:04:05.000040+00:00")");
}

TEST_CASE("milliseconds are read with zero decimals too, and not with finer ones than are written") {
    using Microseconds = std::vector<std::chrono::microseconds>;
    CHECK(fromJson<std::vector<std::chrono::milliseconds>>("[1500.0]")[0].count() == 1500);
    CHECK(fromJson<Microseconds>("[1.25000]")[0].count() == 1250);
    for (const char* text : {"[1.0001]", "[1e3]", "[1.5e3]", "[\"1\"]", "[true]"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(fromJson<Microseconds>(text), JsonError);
    }
}

TEST_CASE("a duration of more milliseconds than can be written is refused") {
    CHECK_THROWS_WITH_AS(toJson(std::chrono::hours::max()), doctest::Contains("more milliseconds than 64 bits hold"),
                         std::invalid_argument);
}

TEST_CASE("every supported type survives a round trip") {
    CHECK(toJson(fromJson<Everything>(everything)) == everything);
}

TEST_CASE("blanks, other spellings and unknown fields are understood") {
    const auto order =
        fromJson<OrderPlaced>(" { \"\\u0074otal\" : 2 ,\n\"customer\":\"Zo\u00eb\\/\\ud83d\\ude00\",\t\"orderId\":1,"
                              "\"lines\":[ ] , \"extra\" : {\"a\":[{}, [], true, false, null, 1.5e3]} } ");
    CHECK(order == OrderPlaced{1, "Zoë/😀", 2.0, {}, std::nullopt});
}

TEST_CASE("an empty map is understood as PHP writes it") {
    CHECK(fromJson<std::map<std::string, int>>("[]").empty());
    CHECK(toJson(std::map<std::string, int>{}) == "{}");
    CHECK_THROWS_AS((fromJson<std::map<std::string, int>>("[1]")), JsonError);
}

TEST_CASE("a value type that refuses its content is heard") {
    CHECK_THROWS_AS(fromJson<std::vector<Sku>>(R"([""])"), DomainError);
}

TEST_CASE("a wrong shape is refused with the place and the expectation") {
    struct Case {
        const char* json;
        const char* sentence;
    };
    const Case cases[] = {
        {R"([])", "The JSON text must be an object, but is an array."},
        {R"(7)", "The JSON text must be an object, but is 7."},
        {R"({"customer":"a"})", "The JSON text lacks the field \"orderId\"."},
        {R"({"orderId":"x"})", "The field \"orderId\" must be a whole number, but is the string \"x\"."},
        {R"({"orderId":1.5})", "The field \"orderId\" must be a whole number, but is 1.5."},
        {R"({"orderId":null})", "The field \"orderId\" must be a whole number, but is null."},
        {R"({"orderId":9223372036854775808})", "The field \"orderId\" is out of range: 9223372036854775808."},
        {R"({"orderId":-99999999999999999999})", "The field \"orderId\" is out of range: -99999999999999999999."},
        {R"({"orderId":00000000000000000000})", "The field \"orderId\" must be a whole number"},
        {R"({"orderId":1,"orderId":1})", "The field \"orderId\" occurs twice."},
        {R"({"customer":{"a":1}})", "The field \"customer\" must be a string, but is an object."},
        {R"({"lines":[{"sku":"A","qty":1},{"sku":"B","qty":true}]})",
         "The field \"lines[1].qty\" must be a whole number, but is true."},
        {R"({"lines":[{"sku":"A","qty":2147483648}]})", "The field \"lines[0].qty\" is out of range: 2147483648."},
        {R"({"lines":[{"qty":1}]})", "The field \"lines[0]\" lacks the field \"sku\"."},
        {R"({"lines":{}})", "The field \"lines\" must be an array, but is an object."},
        {R"({"total":1e400})", "The field \"total\""},
        {R"({"note":1})", "The field \"note\" must be a string, but is 1."},
    };
    for (const auto& [json, sentence] : cases) {
        CAPTURE(json);
        std::string heard;
        try {
            fromJson<OrderPlaced>(json);
        } catch (const JsonError& error) {
            heard = error.what();
        }
        CHECK(heard.substr(0, std::string{sentence}.size()) == sentence);
    }
}

TEST_CASE("a field that the type lacks is passed over, or refused with those it has") {
    const std::string withTwo = R"({"orderId":1,"customer":"Zo\u00eb","totl":2,"total":2,"lines":[]})";
    CHECK(fromJson<OrderPlaced>(withTwo).total == 2);
    try {
        fromJson<OrderPlaced>(withTwo, UnknownFields::Refused);
        FAIL("nothing was refused");
    } catch (const UnknownField& error) {
        CHECK(error.what() == std::string{"The field \"totl\" is unknown."});
        CHECK(error.name() == "totl");
        CHECK(error.known() == std::vector<std::string>{"orderId", "customer", "total", "lines", "note"});
    }
}

TEST_CASE("unknown fields are refused in nested objects, keys of a map are no fields") {
    CHECK_THROWS_WITH_AS(
        fromJson<OrderPlaced>(R"({"lines":[{"sku":"A","qty":1},{"sku":"B","\u0071ty_":2}]})", UnknownFields::Refused),
        "The field \"lines[1].qty_\" is unknown.", UnknownField);
    CHECK(fromJson<std::map<std::string, int>>(R"({"any":1})", UnknownFields::Refused).size() == 1);
}

TEST_CASE("a malformed text is refused") {
    const std::string whole =
        R"({"orderId":42,"customer":"Zo\u00eb","total":19.9,"lines":[{"sku":"A","qty":2}],"note":null})";
    CHECK_NOTHROW(fromJson<OrderPlaced>(whole));
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CAPTURE(length);
        CHECK_THROWS_AS(fromJson<OrderPlaced>(whole.substr(0, length)), JsonError);
    }
    const auto withNote = [&whole](const std::string& note) { return whole.substr(0, whole.size() - 5) + note + "}"; };
    CHECK_NOTHROW(fromJson<OrderPlaced>(withNote("\"fine\"")));
    const std::string broken[] = {withNote("\"\xff\""),
                                  withNote("\"\xc3\x28\""),
                                  withNote(std::string("\"a\0b\"", 5)),
                                  withNote("\"a\nb\""),
                                  withNote("\"\\x\""),
                                  withNote("\"\\ud800\""),
                                  withNote("nul"),
                                  withNote("'x'"),
                                  withNote("null,"),
                                  withNote("null null"),
                                  whole + "}",
                                  whole + "x",
                                  whole + whole,
                                  "\xef\xbb\xbf" + whole,
                                  whole + std::string(1, '\0')};
    for (const auto& text : broken) {
        CAPTURE(text);
        CHECK_THROWS_AS(fromJson<OrderPlaced>(text), JsonError);
    }
    for (const char* value : {"[1,,2]", "{\"a\"}", "[1 2]", "{\"a\":1,}", "[01]", "[1e]", "[+1]", "[NaN]", "[tru]"}) {
        CAPTURE(value);
        CHECK_THROWS_AS(fromJson<OrderPlaced>(R"({"unknown":)" + std::string{value} + "," + whole.substr(1)),
                        JsonError);
    }
}

TEST_CASE("deep nesting is refused before it can exhaust the stack") {
    CHECK_THROWS_AS(fromJson<OrderPlaced>(nested(100000, "[", "]")), JsonError);
    CHECK_THROWS_AS(fromJson<OrderPlaced>(R"({"unknown":)" + nested(100000, "[", "]") + "}"), JsonError);
    CHECK_THROWS_AS(fromJson<Tree>("{\"children\":[" + nested(50000, "{\"children\":[", "]}") + "]}"), JsonError);
    CHECK_THROWS_AS(fromJson<std::vector<RawJson>>("[" + nested(100000, "[", "]") + "]"), JsonError);
    CHECK_NOTHROW(fromJson<Tree>(nested(32, "{\"children\":[", "]}")));
    CHECK_THROWS_AS(fromJson<Tree>(nested(33, "{\"children\":[", "]}")), JsonError);
}

TEST_CASE("a reader may be open while another one works") {
    JsonReader outer{R"(["first","se\u0063ond"])"};
    outer.beginArray();
    REQUIRE(outer.nextElement());
    const auto first = outer.readString();
    CHECK(fromJson<std::vector<int>>("[1,2,3]").size() == 3);
    REQUIRE(outer.nextElement());
    CHECK(outer.readString() == "second");
    CHECK(first == "first");
    CHECK_FALSE(outer.nextElement());
    CHECK_NOTHROW(outer.finish());
}
