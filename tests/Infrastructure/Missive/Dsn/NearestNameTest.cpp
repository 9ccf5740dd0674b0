#include <Infrastructure/Missive/Dsn/NearestName.hpp>

#include <doctest/doctest.h>

using namespace missive;

TEST_CASE("a sentence ends with the name that was meant, or with all there are") {
    const std::vector<std::string> names{"async", "failed"};
    CHECK(nameSuggestion(names, "asinc") == "did you mean \"async\"?");
    CHECK(nameSuggestion(names, "orders") == "there are async, failed.");
    CHECK(nameSuggestion({"async"}, "orders", "allowed is") == "allowed is async.");
}

TEST_CASE("the edit distance counts a swap of neighbours once") {
    CHECK(editDistance("", "abc") == 3);
    CHECK(editDistance("abc", "abc") == 0);
    CHECK(editDistance("dns", "dsn") == 1);
    CHECK(editDistance("kitten", "sitting") == 3);
}

TEST_CASE("the nearest name is suggested when it is near enough") {
    const std::vector<std::string> names{"async", "failed", "messenger:consume"};
    CHECK(nearestName(names, "asinc") == "async");
    CHECK(nearestName(names, "failde") == "failed");
    CHECK(nearestName(names, "messenger:consum") == "messenger:consume");
    CHECK(nearestName(names, "other") == std::nullopt);
    CHECK(nearestName(names, "") == std::nullopt);
    CHECK(nearestName({}, "async") == std::nullopt);
    CHECK(nearestName({"a"}, "b") == std::nullopt);
}
