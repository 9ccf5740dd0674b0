#include <Infrastructure/Missive/Dsn/YesOrNo.hpp>

#include <doctest/doctest.h>

using missive::yesOrNo;

TEST_CASE("yes and no may be said in several words, in any case, and nothing else is an answer") {
    for (const auto* yes : {"true", "1", "on", "yes", "True", "ON"}) {
        CHECK(yesOrNo(yes) == true);
    }
    for (const auto* no : {"false", "0", "off", "no", "", "No"}) {
        CHECK(yesOrNo(no) == false);
    }
    for (const auto* neither : {"2", "maybe", " true", "y"}) {
        CHECK(yesOrNo(neither) == std::nullopt);
    }
}
