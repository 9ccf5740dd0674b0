#include <UI/Missive/Http/Idempotency/ResponseRecord.hpp>

#include <Infrastructure/Missive/Codec/JsonError.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {

TEST_CASE("an answer is found again byte for byte") {
    HttpResponse response{201, {}, std::string{"{\"a\":1}\n\0\xff", 10}, {}};
    response.headers.add("Location", "/orders/\"7\"");
    response.headers.add("Link", "one");
    response.headers.add("Link", "two");
    const auto record = ResponseRecord::decode(ResponseRecord::encode(response));
    CHECK(record.isWhole);
    CHECK(record.response.status == 201);
    CHECK(record.response.headers == response.headers);
    CHECK(record.response.body == response.body);
}

TEST_CASE("an answer without header fields and body is found again") {
    const auto record = ResponseRecord::decode(ResponseRecord::encode(HttpResponse::empty(204)));
    CHECK(record.isWhole);
    CHECK(record.response.status == 204);
    CHECK(record.response.headers.fields().empty());
    CHECK(record.response.body.empty());
}

TEST_CASE("of an answer that is too long all but the body is kept") {
    const auto most = HttpResponse::json(200, std::string(ResponseRecord::mostBytes, 'x'));
    CHECK(ResponseRecord::decode(ResponseRecord::encode(most)).response.body == most.body);
    const auto more = HttpResponse::json(200, std::string(ResponseRecord::mostBytes + 1, 'x'));
    const auto record = ResponseRecord::decode(ResponseRecord::encode(more));
    CHECK_FALSE(record.isWhole);
    CHECK(record.response.body.empty());
    CHECK(record.response.headers == more.headers);
}

TEST_CASE("what is no stored answer is refused") {
    for (const auto* const text : {"", "{}x\n", "{\"status\":\"no\"}\n", "{\"headers\":[[\"a\"]]}\n"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(static_cast<void>(ResponseRecord::decode(text)), JsonError);
    }
}

} // namespace missive::test
