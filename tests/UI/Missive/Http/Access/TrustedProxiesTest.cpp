#include <UI/Missive/Http/Access/TrustedProxies.hpp>
#include <tests/UI/Missive/Http/Access/Requests.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {
namespace {

const TrustedProxies proxies{{*IpNetwork::parse("10.0.0.0/8"), *IpNetwork::parse("fd00::/8")}, true};

/// The address of the client; `malformed`.
std::string clientOf(const Fields& fields, std::string_view peer = "10.0.0.1") {
    auto asked = from(peer, get(fields));
    return proxies.apply(asked) ? "malformed" : asked.peer.address;
}

} // namespace

TEST_CASE("H-21: the client is the rightmost address that is no trusted proxy's") {
    CHECK(clientOf({}) == "10.0.0.1");
    CHECK(clientOf({{"X-Forwarded-For", "192.0.2.7"}}) == "192.0.2.7");
    CHECK(clientOf({{"X-Forwarded-For", "198.51.100.1, 192.0.2.7 , 10.9.9.9"}}) == "192.0.2.7");
    CHECK(clientOf({{"X-Forwarded-For", "198.51.100.1"}, {"X-Forwarded-For", "192.0.2.7"}}) == "192.0.2.7");
    CHECK(clientOf({{"X-Forwarded-For", "10.0.0.3, 10.0.0.2"}}) == "10.0.0.3");
    CHECK(clientOf({{"X-Forwarded-For", "192.0.2.7:4711"}}) == "192.0.2.7");
    CHECK(clientOf({{"X-Forwarded-For", "2001:DB8:0::1"}}) == "2001:db8::1");
    CHECK(clientOf({{"X-Forwarded-For", "192.0.2.7, [fd00::1]:80"}}) == "192.0.2.7");
    CHECK(clientOf({{"X-Forwarded-For", "192.0.2.7, ::ffff:10.0.0.2"}}) == "192.0.2.7");
    CHECK(clientOf({{"X-Forwarded-For", "192.0.2.7"}}, "unix") == "192.0.2.7");
    CHECK(clientOf({{"X-Forwarded-For", "192.0.2.7, unix:"}}) == "192.0.2.7");
    CHECK(clientOf({{"X-Forwarded-For", "unknown"}}) == "unknown");
    CHECK(clientOf({{"X-Forwarded-For", "nonsense, 192.0.2.7"}}) == "192.0.2.7");
}

TEST_CASE("H-21: RFC 7239 tells the same") {
    CHECK(clientOf({{"Forwarded", "for=192.0.2.7"}}) == "192.0.2.7");
    CHECK(clientOf({{"Forwarded", "For=\"[2001:db8::1]:4711\";Proto=https;by=10.0.0.2"}}) == "2001:db8::1");
    CHECK(clientOf({{"Forwarded", "for=198.51.100.1, for=192.0.2.7;proto=http, for=10.0.0.2"}}) == "192.0.2.7");
    CHECK(clientOf({{"Forwarded", "for=_hidden, for=10.0.0.2"}}) == "unknown");
    CHECK(clientOf({{"Forwarded", "for=192.0.2.7, proto=https"}}) == "10.0.0.1");
    CHECK(clientOf({{"Forwarded", "for=192.0.2.7"}, {"X-Forwarded-For", "192.0.2.7"}}) == "192.0.2.7");
}

TEST_CASE("H-21: what a trusted proxy tells in a malformed way, or in two ways, is refused") {
    for (const auto& [name, value] : Fields{{"X-Forwarded-For", "nonsense"},
                                            {"X-Forwarded-For", "192.0.2.7, "},
                                            {"X-Forwarded-For", ", 192.0.2.7"},
                                            {"X-Forwarded-For", "192.0.2.256"},
                                            {"X-Forwarded-For", "[192.0.2.7"},
                                            {"X-Forwarded-For", "[::1]x"},
                                            {"X-Forwarded-For", "192.0.2.7\t10.0.0.2"},
                                            {"X-Forwarded-Proto", "gopher"},
                                            {"X-Forwarded-Proto", "https, http"},
                                            {"Forwarded", "192.0.2.7"},
                                            {"Forwarded", "for="},
                                            {"Forwarded", "for=192.0.2.7 proto=https"},
                                            {"Forwarded", "for=192.0.2.7;for=192.0.2.8"},
                                            {"Forwarded", "for=\"192.0.2.7"},
                                            {"Forwarded", "for=\"192.0.2\\.7\""},
                                            {"Forwarded", "for=192.0.2.7,"},
                                            {"Forwarded", "for=192.0.2.7;proto=gopher"},
                                            {"Forwarded", "for=2001:db8::1"}}) {
        CAPTURE(name);
        CAPTURE(value);
        CHECK(clientOf({{name, value}}) == "malformed");
        CHECK(clientOf({{name, value}}, "192.0.2.1") == "192.0.2.1");
    }
    CHECK(clientOf({{"Forwarded", "for=192.0.2.7"}, {"X-Forwarded-For", "192.0.2.8"}}) == "malformed");
    CHECK(clientOf({{"Forwarded", "for=192.0.2.7;proto=http"}, {"X-Forwarded-Proto", "https"}}) == "malformed");
}

TEST_CASE("H-21: the host and the encryption are those the client asked with") {
    auto asked = from("10.0.0.1", get({{"X-Forwarded-For", "192.0.2.7, 10.0.0.2"},
                                       {"X-Forwarded-Proto", "https, http"},
                                       {"X-Forwarded-Host", "shop.example"}}));
    CHECK_FALSE(proxies.apply(asked));
    CHECK(asked.peer.isEncrypted);
    CHECK(asked.headers.find("Host") == "shop.example");
    CHECK(asked.headers.count("Host") == 1);
    asked = from("10.0.0.1", get({{"Forwarded", "for=192.0.2.7;proto=HTTPS;host=\"shop.example:8443\""}}));
    CHECK_FALSE(proxies.apply(asked));
    CHECK(asked.peer.isEncrypted);
    CHECK(asked.headers.find("Host") == "shop.example:8443");
    asked = from("192.0.2.1", get({{"X-Forwarded-Proto", "https"}, {"X-Forwarded-Host", "shop.example"}}));
    CHECK_FALSE(proxies.apply(asked));
    CHECK_FALSE(asked.peer.isEncrypted);
    CHECK(asked.headers.find("Host") == "localhost:8000");
}

TEST_CASE("H-21: a client behind a proxy on this machine is not on loopback") {
    const TrustedProxies near{{*IpNetwork::parse("127.0.0.1")}, false};
    auto asked = get({{"X-Forwarded-For", "192.0.2.7"}});
    CHECK_FALSE(near.apply(asked));
    CHECK_FALSE(asked.peer.isLoopback);
    asked = get();
    CHECK_FALSE(near.apply(asked));
    CHECK(asked.peer.isLoopback);
    asked = from("unix", get({{"X-Forwarded-For", "127.0.0.1"}}));
    CHECK_FALSE(proxies.apply(asked));
    CHECK(asked.peer.isLoopback);
    CHECK_FALSE(asked.peer.isUnixSocket);
    CHECK_FALSE(TrustedProxies{}.trust(get().peer));
}

} // namespace missive::test
