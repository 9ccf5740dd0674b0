#include <UI/Missive/Http/Access/Sha256.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {

TEST_CASE("SHA-256 is that of FIPS 180-4, for bytes of any value") {
    CHECK(sha256("abc") == std::string{"\xba\x78\x16\xbf\x8f\x01\xcf\xea\x41\x41\x40\xde\x5d\xae\x22\x23"
                                       "\xb0\x03\x61\xa3\x96\x17\x7a\x9c\xb4\x10\xff\x61\xf2\x00\x15\xad",
                                       32});
    CHECK(sha256("").size() == 32);
    CHECK(sha256({"a\0b", 3}) != sha256("a"));
}

TEST_CASE("hashes are the same when every byte is") {
    const auto hash = sha256("abc");
    CHECK(isSameSha256(hash, sha256("abc")));
    CHECK_FALSE(isSameSha256(hash, sha256("abd")));
    CHECK_FALSE(isSameSha256(hash, hash.substr(1)));
    CHECK_FALSE(isSameSha256(hash, ""));
}

} // namespace missive::test
