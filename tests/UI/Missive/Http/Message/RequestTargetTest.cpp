#include <UI/Missive/Http/Message/RequestTarget.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace missive::test {

TEST_CASE("a target is taken apart before it is decoded, so that data never becomes structure") {
    const auto target = RequestTarget::parse("/orders/a%2Fb/%C3%A9+?q=x%26y&q=+z%3D&empty=&flag");
    REQUIRE(target);
    CHECK(target->path() == "/orders/a%2Fb/%C3%A9+");
    CHECK(target->segments() == std::vector<std::string>{"orders", "a/b", "é+"});
    CHECK(target->parameters() ==
          std::vector<RequestTarget::Parameter>{{"q", "x&y"}, {"q", " z="}, {"empty", ""}, {"flag", ""}});
}

TEST_CASE("a target may name its host, and may be an asterisk") {
    CHECK(RequestTarget::parse("http://shop.example:8000/orders?x=1")->authority() == "shop.example:8000");
    CHECK(RequestTarget::parse("http://shop.example:8000/orders?x=1")->path() == "/orders");
    CHECK(RequestTarget::parse("/")->segments().empty());
    CHECK(RequestTarget::parse("*")->isAsterisk());
}

TEST_CASE("an empty segment is kept as it is, and told") {
    CHECK(RequestTarget::parse("/a/")->segments() == std::vector<std::string>{"a", ""});
    CHECK(RequestTarget::parse("//")->segments() == std::vector<std::string>{"", ""});
    CHECK(RequestTarget::parse("/a//b")->segments() == std::vector<std::string>{"a", "", "b"});
    CHECK(RequestTarget::parse("/a//b")->hasEmptySegment());
    CHECK_FALSE(RequestTarget::parse("/")->hasEmptySegment());
    CHECK_FALSE(RequestTarget::parse("/a/b?x=")->hasEmptySegment());
}

TEST_CASE("a target that two readers could read in two ways is refused") {
    for (const std::string text :
         {"",       "orders", "/.",      "/a/..",    "/%2e%2e",     "/a/%2E",   "/%00",      "/%zz",      "/%4",
          "/%",     "/a#b",   "/<",      "/\"",      "/\\",         "/a b",     "/\xC3\xA9", "/%C3",      "/a?x=%00",
          "/a?x=#", "/a?=1",  "http://", "http://a", "http://u@a/", "ftp://a/", "a:80",      "/a?x=\x7f", "**"}) {
        CAPTURE(text);
        CHECK_FALSE(RequestTarget::parse(text));
    }
}

} // namespace missive::test
