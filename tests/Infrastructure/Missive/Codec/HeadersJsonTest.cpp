#include <Infrastructure/Missive/Codec/HeadersJson.hpp>
#include <Infrastructure/Missive/Codec/JsonError.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace missive;

using Headers = std::vector<std::pair<std::string, std::string>>;

TEST_CASE("headers are stored as PHP stores them and keep their order") {
    const Headers headers{
        {"type", "App\\Message\\OrderPlaced"}, {"b", "[{\"a\":\"/\"}]"}, {"Content-Type", "application/json"}};
    const auto json = encodeHeaders(headers);
    CHECK(json == R"({"type":"App\\Message\\OrderPlaced","b":"[{\"a\":\"\/\"}]","Content-Type":"application\/json"})");
    CHECK(decodeHeaders(json) == headers);
}

TEST_CASE("no headers are an empty array, as PHP writes it") {
    CHECK(encodeHeaders({}) == "[]");
    CHECK(decodeHeaders("[]").empty());
    CHECK(decodeHeaders(" [ ] ").empty());
    CHECK(decodeHeaders("{}").empty());
}

TEST_CASE("stored headers of another shape are refused") {
    for (const char* json : {"", "null", "[1]", "{\"a\":\"b\"", "{\"a\":\"1\",\"a\":\"2\"}", "{\"a\":\"b\"}x"}) {
        CAPTURE(json);
        CHECK_THROWS_AS(decodeHeaders(json), JsonError);
    }
}

TEST_CASE("stored headers that are no strings are taken as their text") {
    CHECK(decodeHeaders(R"({"type":"a","x-count":3,"x-rate":1.50,"x-flag":true,"x-none":null,"x-list":[1,"b"]})") ==
          Headers{{"type", "a"},
                  {"x-count", "3"},
                  {"x-rate", "1.50"},
                  {"x-flag", "true"},
                  {"x-none", "null"},
                  {"x-list", R"([1,"b"])"}});
}

TEST_CASE("headers that are not UTF-8 keep the rest of a message from nothing") {
    CHECK(encodeHeaders({{"x\xff", "a\xc3\x28\xe2\x82\xac"}}) == R"({"x\ufffd":"a\ufffd(\u20ac"})");
}
