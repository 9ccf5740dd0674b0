#include <Domain/Missive/Identifier.hpp>

#include <tests/support/DomainErrorCode.hpp>

#include <doctest/doctest.h>

#include <type_traits>

namespace missive::test {

namespace {
using BoxId = Identifier<struct BoxTag>;
using LidId = Identifier<struct LidTag>;
} // namespace

TEST_CASE("an identifier reads and writes the 36-character form") {
    const auto id = BoxId::fromString("017F22E2-79B0-7CC3-98C4-DC0C0C07398F");
    CHECK(id.toString() == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    CHECK(id == BoxId::fromString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"));
    CHECK(id < BoxId::fromString("017f22e2-79b0-7cc3-98c4-dc0c0c073990"));
}

TEST_CASE("a text that is no UUID is refused with a code") {
    CHECK(domainErrorCode([] { BoxId::fromString("17"); }) == "identifier.malformed");
}

TEST_CASE("identifiers of different things do not mix") {
    CHECK_FALSE(std::is_convertible_v<BoxId, LidId>);
    CHECK_FALSE(std::is_constructible_v<LidId, BoxId>);
}

} // namespace missive::test
