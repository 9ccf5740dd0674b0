#include <UI/Missive/Http/Message/HttpHeaders.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

namespace missive::test {

TEST_CASE("header fields are found whatever the case of their names, and keep their order") {
    HttpHeaders headers;
    headers.add("Accept", "text/html");
    headers.add("X-Request-Id", "7");
    headers.add("ACCEPT", "application/json");
    CHECK(headers.find("accept") == "text/html");
    CHECK(headers.count("Accept") == 2);
    CHECK(headers.joined("accept") == "text/html, application/json");
    CHECK_FALSE(headers.find("Accep"));
    headers.set("accept", "*/*");
    CHECK(headers.fields() == std::vector<HttpHeaders::Field>{{"X-Request-Id", "7"}, {"accept", "*/*"}});
}

TEST_CASE("a header field that would become two is refused") {
    HttpHeaders headers;
    for (const auto* const value : {"a\r\nSet-Cookie: b", "a\nb", "a\rb"}) {
        CHECK_THROWS_AS(headers.add("Location", value), std::invalid_argument);
    }
    CHECK_THROWS_AS(headers.add("Location", std::string_view{"a\0b", 3}), std::invalid_argument);
    for (const auto* const name : {"", "a b", "a:", "a\n"}) {
        CHECK_THROWS_AS(headers.add(name, "x"), std::invalid_argument);
    }
    CHECK(headers.fields().empty());
}

} // namespace missive::test
