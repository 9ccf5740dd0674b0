#include <UI/Missive/Http/Message/AcceptHeader.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {

TEST_CASE("JSON is acceptable where a range fits it, whatever else is") {
    for (const std::string value :
         {"", " ", "*/*", "application/*", "application/json", "Application/JSON", "application/hal+json",
          "text/html, application/json;q=0.001", "text/html;q=1.000,*/*;q=0.1", "application/json;charset=utf-8",
          "application/json; v=\"a,b;q=0\"; q=1", "nonsense, application/json", "application/json;q=2, */*",
          "application/json;q=0, application/json", ",, application/json,",
          "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8"}) {
        CAPTURE(value);
        CHECK(AcceptHeader{value}.allows("application/json"));
    }
}

TEST_CASE("JSON is not acceptable where the most exact range excludes it, or none fits") {
    for (const std::string value :
         {"text/html", "application/xml", "application/json;q=0", "application/json;q=0.000, */*",
          "*/*, application/json; Q=0", "*/*;q=0", "application/*;q=0, */*", "application/problem+json;q=0, */*",
          "application/jsonp", "*/json", "application", "application/", "nonsense", "application/json;q=x",
          "application/json;q=0.0001", "application/json;q=1.5", "application/json text/html"}) {
        CAPTURE(value);
        CHECK_FALSE(AcceptHeader{value}.allows("application/json"));
    }
}

TEST_CASE("any other type can be asked for as well") {
    CHECK(AcceptHeader{"text/event-stream"}.allows("text/event-stream"));
    CHECK_FALSE(AcceptHeader{"application/json"}.allows("text/event-stream"));
}

} // namespace missive::test
