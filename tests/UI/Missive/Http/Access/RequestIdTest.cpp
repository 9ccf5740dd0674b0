#include <UI/Missive/Http/Access/RequestId.hpp>
#include <tests/support/SequenceIds.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {
namespace {

bool isTaken(const std::string& value, bool isFromTrustedProxy) {
    SequenceIds ids;
    HttpHeaders headers;
    headers.add("X-Request-Id", value);
    const auto id = requestId(headers, isFromTrustedProxy, ids);
    CHECK((id == value || id == "00000000-0000-7000-8000-000000000001"));
    return id == value;
}

} // namespace

TEST_CASE("a request is called as a trusted proxy calls it, where that is short and plain") {
    CHECK(isTaken("Edge_1.a-b", true));
    CHECK(isTaken(std::string(64, 'x'), true));
    for (const std::string& value : {std::string{}, std::string(65, 'x'), std::string{"a b"}, std::string{"a/b"},
                                     std::string{"a,b"}, std::string{"\xC3\xA9"}}) {
        CAPTURE(value);
        CHECK_FALSE(isTaken(value, true));
    }
}

TEST_CASE("H-21: nobody else says what a request is called") { CHECK_FALSE(isTaken("Edge_1", false)); }

} // namespace missive::test
