#include <UI/Missive/Http/Access/IpNetwork.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {
namespace {

bool contains(std::string_view network, std::string_view address) {
    return IpNetwork::parse(network)->contains(*IpAddress::parse(address));
}

} // namespace

TEST_CASE("a network has the addresses that begin with its bits") {
    CHECK(contains("10.0.0.0/8", "10.255.0.1"));
    CHECK_FALSE(contains("10.0.0.0/8", "11.0.0.1"));
    CHECK(contains("192.0.2.128/25", "192.0.2.128"));
    CHECK_FALSE(contains("192.0.2.128/25", "192.0.2.127"));
    CHECK(contains("192.0.2.7", "192.0.2.7"));
    CHECK_FALSE(contains("192.0.2.7", "192.0.2.8"));
    CHECK(contains("0.0.0.0/0", "192.0.2.7"));
    CHECK_FALSE(contains("0.0.0.0/0", "2001:db8::1"));
    CHECK(contains("2001:db8::/33", "2001:db8:7fff::1"));
    CHECK_FALSE(contains("2001:db8::/33", "2001:db8:8000::1"));
    CHECK(contains("10.0.0.0/8", "::ffff:10.1.1.1"));
}

TEST_CASE("a text that is no network is refused") {
    for (const std::string text : {"", "10.0.0", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/8 ", "::/129",
                                   "10.0.0.0/8/8", "localhost", "fe80::1%eth0", "10.0.0.0/+8", "010.0.0.0/8"}) {
        CAPTURE(text);
        CHECK_FALSE(IpNetwork::parse(text));
    }
}

TEST_CASE("an address has one form, and loopback is told apart") {
    CHECK(IpAddress::parse("2001:DB8:0:0::1")->toString() == "2001:db8::1");
    CHECK(IpAddress::parse("::ffff:192.0.2.7")->toString() == "192.0.2.7");
    CHECK(IpAddress::parse("fe80::1%eth0")->toString() == "fe80::1");
    CHECK(IpAddress::parse("127.9.9.9")->isLoopback());
    CHECK(IpAddress::parse("::1")->isLoopback());
    CHECK_FALSE(IpAddress::parse("::2")->isLoopback());
    CHECK_FALSE(IpAddress::parse("128.0.0.1")->isLoopback());
    CHECK_FALSE(IpAddress::parse(std::string(200, '1')));
    CHECK_FALSE(IpAddress::parse({"127.0.0.1\0x", 11}));
}

} // namespace missive::test
