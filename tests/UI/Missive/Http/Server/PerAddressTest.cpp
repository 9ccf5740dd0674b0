#include <tests/UI/Missive/Http/Server/FarAddress.hpp>
#include <tests/UI/Missive/Http/Server/RunningServer.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <new>
#include <string>
#include <thread>
#include <vector>

namespace missive::test {
namespace {

using namespace std::chrono_literals;

const std::string hello = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

bool isServed(RawClient& client) {
    client.send(hello);
    return client.answer().starts_with("HTTP/1.1 200");
}

bool isEmptied(const RunningServer& server) {
    const auto end = std::chrono::steady_clock::now() + 5s;
    while (server.server.figures().connections > 0 && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(1ms);
    }
    return server.server.figures().connections == 0;
}

} // namespace

TEST_CASE("H-05: an address has as many connections as it may have, and not one more") {
    const auto here = farAddress();
    if (!here) {
        MESSAGE("This machine has no address but loopback, which is not counted.");
        return;
    }
    auto options = RunningServer::quick();
    options.perAddress = 2;
    const RunningServer server{options, *here + ":0"};
    for (int round = 0; round < 3; ++round) {
        auto first = server.client();
        auto second = server.client();
        CHECK(isServed(first));
        CHECK(isServed(second));
        CHECK(server.ask(hello).find("server.busy") != std::string::npos);
        first.close();
        second.close();
        CHECK(isEmptied(server));
    }
}

TEST_CASE("H-05: an address that comes far too often is closed without a word, and takes nobody else's connections") {
    auto options = RunningServer::quick();
    options.perAddress = 2;
    options.maxConnections = 8;
    std::atomic<bool> isCounted = true;
    RunningServer server{options};
    server.service.onConnect = [&](const HttpPeer&) { return !isCounted; };
    std::vector<RawClient> flood;
    for (int i = 0; i < 10; ++i) {
        flood.push_back(server.client());
    }
    CHECK(flood[2].answer().find("server.busy") != std::string::npos);
    for (std::size_t i = 3; i < flood.size(); ++i) {
        CHECK(flood[i].isClosed());
        CHECK(flood[i].unread().empty());
    }
    isCounted = false;
    auto other = server.client();
    CHECK(isServed(other));
}

TEST_CASE("H-05: what speaks for many, as a proxy does, is not held to the connections of one address") {
    auto options = RunningServer::quick();
    options.perAddress = 1;
    std::atomic<bool> isProxy = false;
    RunningServer server{options};
    server.service.onConnect = [&](const HttpPeer& peer) { return isProxy && peer.address == "127.0.0.1"; };
    {
        auto only = server.client();
        CHECK(isServed(only));
        CHECK(server.ask(hello).find("server.busy") != std::string::npos);
    }
    CHECK(isEmptied(server));
    isProxy = true;
    auto first = server.client();
    auto second = server.client();
    CHECK(isServed(first));
    CHECK(isServed(second));
}

TEST_CASE("H-05: a connection that there is no memory for is closed, and the next ones are served") {
    RunningServer server;
    CHECK(server.ask(hello).starts_with("HTTP/1.1 200"));
    CHECK(isEmptied(server));
    server.service.onConnect = [left = 3](const HttpPeer&) mutable {
        return left-- > 0 ? throw std::bad_alloc{} : true;
    };
    for (int i = 0; i < 3; ++i) {
        CHECK(server.client().isClosed());
    }
    CHECK(server.server.figures().connections == 0);
    CHECK(server.ask(hello).starts_with("HTTP/1.1 200"));
}

TEST_CASE("H-05: a server that has all the connections it may have survives one more from elsewhere") {
    const auto here = farAddress();
    if (!here) {
        MESSAGE("This machine has no address but loopback, which is not counted.");
        return;
    }
    auto options = RunningServer::quick();
    options.maxConnections = 1;
    const RunningServer server{options, *here + ":0"};
    for (int round = 0; round < 3; ++round) {
        auto first = server.client();
        CHECK(isServed(first));
        CHECK(server.ask(hello).find("server.busy") != std::string::npos);
        first.close();
        CHECK(isEmptied(server));
    }
}

} // namespace missive::test
