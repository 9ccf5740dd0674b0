#include <tests/UI/Missive/Http/Events/StreamingServer.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace missive::test {
namespace {

using namespace std::chrono_literals;

} // namespace

TEST_CASE("H-26: a server that stops ends every stream at once, whole and with when to come again") {
    auto options = RunningServer::quick();
    options.grace = 20s;
    options.ioThreads = 2;
    StreamingServer server{options};
    std::vector<StreamClient> clients;
    for (int i = 0; i < 64; ++i) {
        clients.push_back(server.open());
    }
    REQUIRE(server.isOpen(64));
    server.diary.write("a");
    server.look();
    for (auto& client : clients) {
        CHECK(client.has(Diary::text(1, "a")));
    }
    const auto begin = std::chrono::steady_clock::now();
    server.server.stop();
    CHECK(std::chrono::steady_clock::now() - begin < 10s);
    for (auto& client : clients) {
        CHECK(client.isClosed());
        CHECK(client.events().starts_with("retry: 3000\n\n"));
        CHECK(client.events().ends_with("retry: 3000\n\n<end>"));
    }
    CHECK(server.listening == 0);
    CHECK(server.log().size() == 64);
}

TEST_CASE("H-26: a server that stops does not wait for a client that does not read") {
    auto options = RunningServer::quick();
    options.grace = 60s;
    StreamingServer server{options};
    const auto slow = server.open();
    REQUIRE(server.isOpen(1));
    for (int i = 0; i < 300; ++i) {
        server.diary.write(std::string(50'000, 'x'));
    }
    std::size_t asked = 0;
    for (int looks = 0; looks < 50; ++looks) { // until it is asked for no more, as it does not take what there is
        server.look();
        std::this_thread::sleep_for(1ms);
        if (std::exchange(asked, server.diary.asked().size()) != asked) {
            looks = 0;
        }
    }
    REQUIRE(server.listening == 1);
    const auto begin = std::chrono::steady_clock::now();
    server.server.stop();
    CHECK(std::chrono::steady_clock::now() - begin < 10s);
}

TEST_CASE("who waits for the first word of a server that stops is told to come again") {
    StreamingServer server;
    auto client = server.open();
    REQUIRE(soon([&] { return server.listening == 1; }));
    server.server.stop();
    CHECK(client.isClosed());
    CHECK(client.unread().starts_with("HTTP/1.1 503 Service Unavailable\r\n"));
    CHECK(client.unread().find(R"("code":"server.stopping")") != std::string::npos);
}

TEST_CASE("feeds ask on a thread of their own as long as they are told to") {
    StreamingServer server;
    server.diary.write("a");
    auto client = server.open();
    {
        const auto asking = server.feeds.start(server.server.tasks);
        CHECK(client.has(Diary::text(1, "a")));
    }
    const auto asked = server.diary.asked().size();
    server.clock.advance(EventFeeds::pause);
    auto other = server.open();
    CHECK(soon([&] { return server.listening == 2; }));
    CHECK(server.diary.asked().size() == asked);
}

} // namespace missive::test
