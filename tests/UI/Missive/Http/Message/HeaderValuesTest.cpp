#include <UI/Missive/Http/Message/AcceptsJson.hpp>
#include <UI/Missive/Http/Message/EntityTags.hpp>
#include <UI/Missive/Http/Message/IdempotencyKey.hpp>
#include <UI/Missive/Http/Message/MediaType.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace missive::test {

TEST_CASE("entity tags are a list, weak or strong, or any") {
    const auto tags = EntityTags::parse(R"( "7", W/"8" ,"a,b","" )");
    REQUIRE(tags);
    CHECK(tags->strongOnes() == std::vector<std::string>{"7", "a,b", ""});
    CHECK(tags->matches("7"));
    CHECK(tags->matches("8"));
    CHECK_FALSE(tags->matches("9"));
    CHECK(EntityTags::parse(" * ")->isAny());
    CHECK(EntityTags::parse(" * ")->matches("9"));
    CHECK(EntityTags::strong("7") == "\"7\"");
    for (const std::string text : {"", " ", "7", "\"7", "w/\"7\"", "\"7\" \"8\"", "*, \"7\"", "\"a b\"", ",", "W/7"}) {
        CAPTURE(text);
        CHECK_FALSE(EntityTags::parse(text));
    }
}

TEST_CASE("a body is read when its type is JSON in UTF-8") {
    for (const std::string text : {"application/json", "Application/JSON ; charset=UTF-8", "application/vnd.shop+json",
                                   "application/json;charset=\"utf-8\"", "application/json;"}) {
        CAPTURE(text);
        REQUIRE(MediaType::parse(text));
        CHECK(MediaType::parse(text)->isReadableJson());
    }
    for (const std::string text :
         {"", "json", "text/plain", "application/jsonp", "application/json; charset=latin1",
          "application/json; version=2", "text/json", "application/+json", "application/json x",
          "application/x-www-form-urlencoded", "application/json, text/plain"}) {
        CAPTURE(text);
        const auto media = MediaType::parse(text);
        CHECK_FALSE((media && media->isReadableJson()));
    }
}

TEST_CASE("JSON is accepted by what names it most closely") {
    for (const std::string text : {"*/*", "application/*", "application/json", "text/html, application/json;q=0.1",
                                   "application/vnd.shop+json", "text/html;q=1, */*;q=0.001", "nonsense",
                                   "application/problem+json", "application/*;q=0, application/json"}) {
        CAPTURE(text);
        CHECK(acceptsJson(text));
    }
    for (const std::string text : {"text/html", "application/json;q=0", "*/*, application/json;q=0.0", "*/*;q=0",
                                   "application/xml", "text/*", "application/*;q=0, */*"}) {
        CAPTURE(text);
        CHECK_FALSE(acceptsJson(text));
    }
}

TEST_CASE("an Idempotency-Key is a quoted string, or bare") {
    CHECK(idempotencyKey("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"") == "8e03978e-40d5-43dd-bc93-6894a57f9324");
    CHECK(idempotencyKey("abc;:/=") == "abc;:/=");
    CHECK(idempotencyKey(R"("a\"b\\c")") == R"(a"b\c)");
    CHECK(idempotencyKey(std::string(255, 'x')) == std::string(255, 'x'));
    for (const std::string& text : {std::string{}, std::string{"\"\""}, std::string(256, 'x'), std::string{"a b"},
                                    std::string{"\"a"}, std::string{"\"a\"b\""}, std::string{"\"a\\n\""},
                                    std::string{"\"a\\\""}, std::string{"\xC3\xA9"}, std::string{"\""}}) {
        CAPTURE(text);
        CHECK_FALSE(idempotencyKey(text));
    }
}

} // namespace missive::test
