#include <UI/Missive/Http/Message/ClientNetwork.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {

TEST_CASE("IPv6 addresses of one /64 are one client, and those of another one are not") {
    CHECK(clientNetwork("2001:db8:0:7::1") == "2001:db8:0:7::/64");
    CHECK(clientNetwork("2001:db8:0:7:ffff:ffff:ffff:ffff") == "2001:db8:0:7::/64");
    CHECK(clientNetwork("2001:db8:0:8::1") == "2001:db8:0:8::/64");
    CHECK(clientNetwork("fe80::1%eth0") == "fe80::/64");
    CHECK(clientNetwork("::1") == "::/64");
}

TEST_CASE("any other address is a client of its own") {
    for (const std::string address : {"192.0.2.7", "::ffff:192.0.2.7", "unix", "", "no:address"}) {
        CHECK(clientNetwork(address) == address);
    }
    CHECK(clientNetwork(std::string(100, ':')) == std::string(100, ':'));
}

} // namespace missive::test
