#include <UI/Missive/Http/Access/KnownHosts.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {

TEST_CASE("H-19: a server answers for loopback and the hosts it was told") {
    const KnownHosts hosts{{"Shop.example", "api.example:8443", "[2001:db8::1]"}};
    for (const std::string host : {"localhost", "LOCALHOST:8000", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:65535",
                                   "shop.example", "shop.example:8000", "api.example:8443", "[2001:db8::1]:80"}) {
        CAPTURE(host);
        CHECK(hosts.know(host));
    }
    for (const std::string host :
         {"", "evil.example", "localhost.evil.example", "localhost:", "localhost:8o", "localhost:123456",
          "localhost:1:2", "api.example", "api.example:80", "[::1", "[::1]x", "[::1]]", "::1", "localhost ",
          "localhost, localhost", "127.0.0.2", "user@localhost", ":80", "shop.example."}) {
        CAPTURE(host);
        CHECK_FALSE(hosts.know(host));
    }
}

TEST_CASE("a host to answer for is a name or an address, perhaps with a port") {
    for (const std::string text : {"shop.example", "a-b_c", "192.0.2.7:80", "[::1]", "[2001:db8::1]:8443"}) {
        CAPTURE(text);
        CHECK(KnownHosts::isHost(text));
    }
    for (const std::string text : {"", "*", "*.example", "https://shop.example", "shop.example/",
                                   "shop.example:", "[nonsense]", "[]", "a b", ":80", "[::1]:x"}) {
        CAPTURE(text);
        CHECK_FALSE(KnownHosts::isHost(text));
    }
}

} // namespace missive::test
