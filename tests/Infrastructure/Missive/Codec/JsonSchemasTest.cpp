#include <Infrastructure/Missive/Codec/JsonSchemas.hpp>

#include <Infrastructure/Missive/Codec/JsonSchemaOf.hpp>

#include <doctest/doctest.h>

#include <boost/describe.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

namespace missive::test::schemas {

enum class Size : std::int16_t { Small = 1, Large = -2 };
BOOST_DESCRIBE_ENUM(Size, Small, Large)
enum class Bare : std::uint8_t {};

class Sku {
public:
    explicit Sku(std::string text) : text_{std::move(text)} {}
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

struct Line {
    std::string sku;
    std::int64_t quantity;
};
BOOST_DESCRIBE_STRUCT(Line, (), (sku, quantity))

struct Tree {
    std::vector<Tree> branches;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (branches))

struct Order {
    std::string orderId;
    std::vector<Line> lines;
    std::optional<Line> gift;
    std::optional<std::int64_t> version;
};
BOOST_DESCRIBE_STRUCT(Order, (), (orderId, lines, gift, version))

struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

namespace other {

struct Line {
    bool isGift;
};
BOOST_DESCRIBE_STRUCT(Line, (), (isGift))

} // namespace other

} // namespace missive::test::schemas

template <> struct missive::JsonValue<missive::test::schemas::Sku> {
    static const std::string& toWire(const test::schemas::Sku& sku) { return sku.text(); }
    static test::schemas::Sku fromWire(std::string text) { return test::schemas::Sku{std::move(text)}; }
};

namespace missive::test::schemas {

namespace {

using Use = JsonSchemaUse;
using Definitions = std::map<std::string, std::string>;

template <class T> std::string schema(Use use = Use::Answer) {
    JsonSchemas schemas;
    schemas.add(jsonSchemaOf<T>(), use);
    return schemas.text(jsonSchemaOf<T>(), use);
}

template <class T> Definitions definitions(Use use = Use::Answer) {
    JsonSchemas schemas;
    schemas.add(jsonSchemaOf<T>(), use);
    return schemas.definitions();
}

} // namespace

TEST_CASE("H-23: integers have their format, and a range where that says too little") {
    CHECK(schema<std::int64_t>() == R"({"type":"integer","format":"int64"})");
    CHECK(schema<int>() == R"({"type":"integer","format":"int32"})");
    CHECK(schema<std::int16_t>() == R"({"type":"integer","format":"int32","minimum":-32768,"maximum":32767})");
    CHECK(schema<std::uint8_t>() == R"({"type":"integer","format":"int32","minimum":0,"maximum":255})");
    CHECK(schema<std::uint32_t>() == R"({"type":"integer","format":"int64","minimum":0,"maximum":4294967295})");
    CHECK(schema<std::uint64_t>() == R"({"type":"integer","minimum":0,"maximum":18446744073709551615})");
}

TEST_CASE("H-23: other values have the form they have in messages") {
    CHECK(schema<bool>() == R"({"type":"boolean"})");
    CHECK(schema<double>() == R"({"type":"number","format":"double"})");
    CHECK(schema<float>() == R"({"type":"number","format":"float"})");
    CHECK(schema<std::string>() == R"({"type":"string"})");
    CHECK(schema<Uuid>() == R"({"type":"string","format":"uuid"})");
    CHECK(schema<Identifier<struct OrderTag>>() == R"({"type":"string","format":"uuid"})");
    CHECK(schema<TimePoint>() == R"({"type":"string","format":"date-time"})");
    CHECK(schema<std::chrono::milliseconds>() == R"({"type":"integer","description":"Milliseconds."})");
    CHECK(schema<std::chrono::seconds>() == R"({"type":"integer","multipleOf":1000,"description":"Milliseconds."})");
    CHECK(schema<std::chrono::microseconds>() == R"({"type":"number","description":"Milliseconds."})");
    CHECK(schema<RawJson>() == "{}");
    CHECK(schema<Sku>() == R"({"type":"string"})");
}

TEST_CASE("H-23: containers have the schema of what they hold") {
    CHECK(schema<std::vector<Sku>>() == R"({"type":"array","items":{"type":"string"}})");
    CHECK(schema<std::array<bool, 2>>() == R"({"type":"array","items":{"type":"boolean"},"minItems":2,"maxItems":2})");
    CHECK(schema<std::map<std::string, std::vector<bool>>>() ==
          R"({"type":"object","additionalProperties":{"type":"array","items":{"type":"boolean"}}})");
    CHECK(schema<std::unordered_map<std::string, bool>>() ==
          R"({"type":"object","additionalProperties":{"type":"boolean"}})");
    CHECK(schema<std::variant<std::int64_t, std::string>>() ==
          R"({"anyOf":[{"type":"integer","format":"int64"},{"type":"string"}]})");
}

TEST_CASE("H-23: what is optional may be null") {
    CHECK(schema<std::optional<bool>>() == R"({"type":["boolean","null"]})");
    CHECK(schema<std::optional<Sku>>() == R"({"type":["string","null"]})");
    CHECK(schema<std::optional<RawJson>>() == "{}");
    CHECK(schema<std::optional<std::vector<bool>>>() == R"({"type":["array","null"],"items":{"type":"boolean"}})");
    CHECK(schema<std::vector<std::optional<bool>>>() == R"({"type":"array","items":{"type":["boolean","null"]}})");
    CHECK(schema<std::optional<std::variant<bool, std::string>>>() ==
          R"({"anyOf":[{"type":"boolean"},{"type":"string"},{"type":"null"}]})");
    CHECK(schema<std::optional<Line>>() == R"({"anyOf":[{"$ref":"#/components/schemas/Line"},{"type":"null"}]})");
}

TEST_CASE("H-23: an enum is its numbers with their names, and as a parameter its names too") {
    CHECK(schema<Size>() == R"({"type":"integer","enum":[1,-2],"x-enum-varnames":["Small","Large"]})");
    CHECK(schema<std::optional<Size>>() ==
          R"({"type":["integer","null"],"enum":[1,-2,null],"x-enum-varnames":["Small","Large"]})");
    CHECK(schema<Size>(Use::Parameter) == R"({"type":["integer","string"],"enum":[1,-2,"Small","Large"]})");
    CHECK(schema<Bare>() == schema<std::uint8_t>());
}

TEST_CASE("H-23: a described type is defined once, with its fields in their order") {
    CHECK(schema<Order>() == R"({"$ref":"#/components/schemas/Order"})");
    CHECK(definitions<std::vector<Order>>() ==
          Definitions{
              {"Line", R"({"type":"object","properties":{"sku":{"type":"string"},"quantity":{"type":"integer",)"
                       R"("format":"int64"}},"required":["sku","quantity"]})"},
              {"Order", R"({"type":"object","properties":{"orderId":{"type":"string"},"lines":{"type":"array",)"
                        R"("items":{"$ref":"#/components/schemas/Line"}},"gift":{"anyOf":[)"
                        R"({"$ref":"#/components/schemas/Line"},{"type":"null"}]},"version":{"type":)"
                        R"(["integer","null"],"format":"int64"}},"required":["orderId","lines"]})"},
          });
    CHECK(definitions<Tree>() ==
          Definitions{{"Tree", R"({"type":"object","properties":{"branches":{"type":"array","items":)"
                               R"({"$ref":"#/components/schemas/Tree"}}},"required":["branches"]})"}});
    CHECK(definitions<Nothing>() == Definitions{{"Nothing", R"({"type":"object","properties":{}})"}});
}

TEST_CASE("H-23: a request has no other fields, and needs not have those that come from elsewhere") {
    CHECK(definitions<Line>(Use::Request)
              .at("Line")
              .ends_with(R"("required":["sku","quantity"],"additionalProperties":false})"));
    JsonSchemas schemas;
    schemas.add(jsonSchemaOf<Order>(), Use::Request, {"orderId"});
    CHECK(schemas.text(jsonSchemaOf<Order>(), Use::Request, {"orderId"}) == R"({"$ref":"#/components/schemas/Order"})");
    const auto order = schemas.definitions().at("Order");
    CHECK(order.find(R"("properties":{"orderId":{"type":"string"},)") != std::string::npos);
    CHECK(order.ends_with(R"("required":["lines"],"additionalProperties":false})"));
    CHECK(definitions<Line>(Use::Request) == Definitions{{"Line", schemas.definitions().at("Line")}});
}

TEST_CASE("H-23: what requests and answers both have is defined for each") {
    JsonSchemas schemas;
    schemas.add(jsonSchemaOf<Order>(), Use::Request);
    schemas.add(jsonSchemaOf<Line>(), Use::Answer);
    schemas.add(jsonSchemaOf<Order>(), Use::Request, {"orderId"});
    std::vector<std::string> names;
    for (const auto& [name, text] : schemas.definitions()) {
        names.push_back(name);
        CHECK((text.find("additionalProperties") == std::string::npos) == (name == "Line"));
    }
    CHECK(names == std::vector<std::string>{"Line", "LineRequest", "Order", "Order2"});
    CHECK(schemas.definitions().at("Order").find("#/components/schemas/LineRequest") != std::string::npos);
    CHECK(schemas.text(jsonSchemaOf<Order>(), Use::Request, {"orderId"}) ==
          R"({"$ref":"#/components/schemas/Order2"})");
}

TEST_CASE("H-23: two types of one name are told apart in whatever order they are added") {
    for (const bool isReversed : {false, true}) {
        JsonSchemas schemas{{"Line"}};
        schemas.add(isReversed ? jsonSchemaOf<other::Line>() : jsonSchemaOf<Line>(), Use::Answer);
        schemas.add(isReversed ? jsonSchemaOf<Line>() : jsonSchemaOf<other::Line>(), Use::Answer);
        CHECK(schemas.text(jsonSchemaOf<Line>(), Use::Answer) == R"({"$ref":"#/components/schemas/SchemasLine"})");
        CHECK(schemas.text(jsonSchemaOf<other::Line>(), Use::Answer) == R"({"$ref":"#/components/schemas/OtherLine"})");
    }
}

TEST_CASE("a name that is taken gets a number, and what was not added has no schema") {
    JsonSchemas schemas{{"Line"}};
    schemas.add(jsonSchemaOf<Line>(), Use::Answer);
    CHECK(schemas.text(jsonSchemaOf<Line>(), Use::Answer) == R"({"$ref":"#/components/schemas/Line2"})");
    CHECK_THROWS_AS(static_cast<void>(schemas.text(jsonSchemaOf<Line>(), Use::Request)), std::logic_error);
}

} // namespace missive::test::schemas
