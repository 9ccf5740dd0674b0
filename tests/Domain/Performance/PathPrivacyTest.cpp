#include <Domain/Performance/PathPrivacy.hpp>

#include <doctest/doctest.h>

using missive::performance::PathPrivacy;

TEST_CASE("values of secret parameters are hidden, whatever the case of their names") {
    const PathPrivacy masked;
    CHECK(masked.kept("/orders/42?page=2&token=abc") == "/orders/42?page=2&token=***");
    CHECK(masked.kept("/orders?TOKEN=a&x&key=&code=1=2") == "/orders?TOKEN=***&x&key=***&code=***");
    CHECK(masked.kept("/orders?") == "/orders?");
    CHECK(masked.kept("/orders?tokens=1") == "/orders?tokens=1");
    CHECK(masked.kept("/orders") == "/orders");
}

TEST_CASE("the query can be kept, or left out") {
    CHECK(PathPrivacy{.mode = PathPrivacy::Mode::Full}.kept("/a?token=b") == "/a?token=b");
    CHECK(PathPrivacy{.mode = PathPrivacy::Mode::NoQuery}.kept("/a?token=b") == "/a");
}

TEST_CASE("what is too long is cut between two characters") {
    const auto kept = PathPrivacy{}.kept("/" + std::string(2046, 'a') + "ü");
    CHECK(kept.size() == 2047);
    CHECK(kept.back() == 'a');
}
