#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <Infrastructure/Missive/Redis/RedisTls.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisTransportOptions.hpp>

#include <doctest/doctest.h>

#include <map>
#include <stdexcept>
#include <string>

using namespace missive;

namespace {

RedisTransportOptions read(const std::string& dsn, std::map<std::string, std::string> options = {}) {
    return RedisTransportOptions::read({"async", dsn, std::move(options)}, Dsn::parse(dsn));
}

std::string refusal(const std::string& dsn) {
    try {
        read(dsn);
        return "none";
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
}

} // namespace

TEST_CASE("TLS is spoken where the client library can, and otherwise a sentence says what is missing") {
    for (const char* dsn : {"rediss://h", "valkeys://h", "redis://h?tls=1"}) {
        if (RedisTls::missing().empty()) {
            CHECK(read(dsn).address.tls == RedisTlsOptions{});
        } else {
            CHECK(refusal(dsn) == "Transport \"async\": TLS is not supported, because the client library hiredis was "
                                  "installed without it (libhiredis_ssl, which Debian 13 and Ubuntu 24.04 have); use "
                                  "redis:// through a tunnel or a unix socket.");
        }
    }
}

TEST_CASE("options of TLS have PHP's names, are refused where they make no sense and do nothing without TLS") {
    const std::string all = "?ssl[cafile]=/ca.pem&ssl[capath]=/ca&ssl[local_cert]=/me.pem&ssl[local_pk]=/me.key"
                            "&ssl[passphrase]=pw&ssl[peer_name]=n&ssl[verify_peer]=0&ssl[verify_peer_name]=false";
    CHECK_FALSE(read("redis://h" + all).address.tls);
    const auto begin = [](const std::string& text) { return "Transport \"async\": " + text; };
    CHECK(refusal("redis://h?ssl[cafil]=x") == begin("unknown option \"ssl[cafil]\"; did you mean \"ssl[cafile]\"?"));
    CHECK(refusal("redis://h?ssl[security_level]=x")
              .starts_with(
                  begin("unknown option \"ssl[security_level]\"; allowed there are ssl[cafile], ssl[capath], ")));
    CHECK(refusal("redis://h?ssl=/ca.pem") == begin("the option \"ssl\" is a list, such as \"ssl[cafile]\"."));
    CHECK(refusal("redis://h?ssl[cafile]=") == begin("the option \"ssl[cafile]\" must not be empty."));
    CHECK(
        refusal("redis://h?ssl[verify_peer]=x").starts_with(begin("the option \"ssl[verify_peer]\" must be true or")));
    if (!RedisTls::missing().empty()) {
        return;
    }
    RedisTlsOptions expected{"/ca.pem", "/ca", "/me.pem", "/me.key", "pw", "n", false, false};
    CHECK(read("rediss://h" + all).address.tls == expected);
    CHECK(read("rediss://h?tls=0", {{"ssl[cafile]", "/ca.pem"}}).address.tls->authorities == "/ca.pem");
    CHECK(refusal("rediss:///run/redis.sock") == begin("there is no TLS on a unix socket; use redis://."));
    CHECK(refusal("rediss://h?ssl[local_pk]=/me.key").starts_with(begin("the option \"ssl[local_pk]\" needs")));
}
