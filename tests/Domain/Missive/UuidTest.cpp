#include <Domain/Missive/Uuid.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {

TEST_CASE("a UUID survives being written and read, in either case") {
    const std::string text = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"; // RFC 9562, appendix A.6
    const auto uuid = Uuid::parse(text);
    REQUIRE(uuid);
    CHECK(uuid->bytes()[0] == 0x01);
    CHECK(uuid->bytes()[15] == 0x8f);
    CHECK(uuid->toString() == text);
    CHECK(Uuid::parse("017F22E2-79B0-7CC3-98C4-DC0C0C07398F") == uuid);
}

TEST_CASE("what is not quite a UUID is none") {
    for (const auto* text :
         {"", "017f22e2", "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0",
          "017f22e2079b0-7cc3-98c4-dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
          "-17f22e2-79b0-7cc3-98c4-dc0c0c07398f", "{17f22e2-79b0-7cc3-98c4-dc0c0c07398}"}) {
        CAPTURE(text);
        CHECK_FALSE(Uuid::parse(text));
    }
}

TEST_CASE("UUIDs sort by their bytes, as their texts do") {
    const auto earlier = *Uuid::parse("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    const auto later = *Uuid::parse("ff7f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    CHECK(earlier < later);
    CHECK(earlier.toString() < later.toString());
}

} // namespace missive::test
