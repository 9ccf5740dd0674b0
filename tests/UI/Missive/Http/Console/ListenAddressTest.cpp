#include <UI/Missive/Http/Console/ListenAddress.hpp>

#include <UI/Missive/Console/Input/UsageError.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {
namespace {

/// What is said against an address; empty for nothing.
std::string said(const std::string& address) {
    try {
        checkListenAddress(address);
        return "";
    } catch (const UsageError& error) {
        return error.what();
    }
}

} // namespace

TEST_CASE("a name to listen on is answered with what to write instead") {
    CHECK(said("localhost:8001") == "Names are not resolved, so \"localhost:8001\" is no address to listen on. Give "
                                    "127.0.0.1:8001, or [::1]:8001 for IPv6.");
    CHECK(said("shop.example:80") == "Names are not resolved, so \"shop.example:80\" is no address to listen on. Give "
                                     "the address it has, or 0.0.0.0:80 for all of this machine.");
}

TEST_CASE("what stands where a socket should is named and not replaced") {
    const TemporaryDirectory directory;
    const auto file = directory.write("notes.txt", "keep me").string();
    CHECK(said("unix:" + file) == "Cannot listen on unix:" + file +
                                      ": there is a file of this name, which is no socket and is not replaced. Remove "
                                      "it, or give another path.");
    const auto folder = directory.file("");
    CHECK(said("unix:" + folder).find("there is a folder of this name") != std::string::npos);
    CHECK(said("unix:" + folder).find("http.sock") != std::string::npos);
}

TEST_CASE("addresses, and what is none in another way, are left to the socket") {
    const TemporaryDirectory directory;
    for (const std::string address : {"127.0.0.1:8000", "[::1]:8000", "0.0.0.0:0", "unix:", "nonsense", "a:b:c",
                                      "localhost:http", "300.1.1.1:80", ":8000", "systemd", "::1:80"}) {
        CAPTURE(address);
        CHECK(said(address).empty());
    }
    CHECK(said("unix:" + directory.file("http.sock")).empty());
}

} // namespace missive::test
