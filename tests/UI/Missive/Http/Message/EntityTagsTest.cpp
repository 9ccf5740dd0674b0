#include <UI/Missive/Http/Message/EntityTags.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace missive::test {

TEST_CASE("entity tags are a list of strong and weak ones, or an asterisk for any") {
    const auto tags = EntityTags::parse(R"( "7",W/"8" ,, "a,b\" , "")");
    REQUIRE(tags);
    CHECK(tags->tags() == std::vector<EntityTags::Tag>{{"7", false}, {"8", true}, {R"(a,b\)", false}, {"", false}});
    CHECK_FALSE(tags->isAny());
    CHECK(EntityTags::parse(" * ")->isAny());
    CHECK(EntityTags::Tag{"8", true}.toString() == R"(W/"8")");
    CHECK(EntityTags::Tag{"7"}.toString() == R"("7")");
}

TEST_CASE("a weak entity tag fits weakly and never strongly, and an asterisk always fits") {
    const auto tags = EntityTags::parse(R"("7", W/"8")");
    CHECK(tags->fitStrongly("7"));
    CHECK_FALSE(tags->fitStrongly("8"));
    CHECK(tags->fitWeakly("7"));
    CHECK(tags->fitWeakly("8"));
    CHECK_FALSE(tags->fitWeakly("9"));
    CHECK(EntityTags::parse("*")->fitStrongly("9"));
    CHECK(EntityTags::parse("*")->fitWeakly("9"));
}

TEST_CASE("entity tags that are malformed are refused") {
    for (const std::string value : {"", ",", "7", "\"7", "7\"", "\"7\" \"8\"", "\"7\";a=1", "w/\"7\"", "W/", "W/7",
                                    "W/ \"7\"", "\"a b\"", "*, \"7\"", "\"7\", *", "**", "\"a\x7f\"", "\"a\tb\""}) {
        CAPTURE(value);
        CHECK_FALSE(EntityTags::parse(value));
    }
}

} // namespace missive::test
