#include <tests/UI/Missive/Http/Events/StreamingServer.hpp>

#include <doctest/doctest.h>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {
namespace {

using namespace std::chrono_literals;

const std::string retry = "retry: 3000\n\n";

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// What a request is answered with whose stream never begins.
std::string answerOf(StreamingServer& server, StreamClient client) {
    CHECK(soon([&] {
        server.look();
        return client.hasHead();
    }));
    CHECK(client.isClosed());
    return client.unread();
}

} // namespace

TEST_CASE("H-26: a stream says when to come again, and then each event as it comes") {
    StreamingServer server;
    server.diary.write("a");
    auto client = server.open();
    REQUIRE(server.isOpen(1));
    CHECK(client.has(Diary::text(1, "a")));
    CHECK(client.head().starts_with("HTTP/1.1 200 OK\r\nDate: "));
    CHECK(contains(client.head(), "\r\nContent-Type: text/event-stream\r\n"));
    CHECK(contains(client.head(), "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n"));
    CHECK_FALSE(contains(client.head(), "Content-Length"));
    server.diary.write("b");
    server.look();
    CHECK(client.has(Diary::text(2, "b")));
    CHECK(client.events() == retry + Diary::text(1, "a") + Diary::text(2, "b"));
    CHECK(server.log().empty());
}

TEST_CASE("a client of HTTP/1.0 gets the events as they are, until the connection ends") {
    StreamingServer server;
    server.diary.write("a");
    auto client = server.open("", "GET /diary HTTP/1.0");
    REQUIRE(server.isOpen(1));
    CHECK(client.has(Diary::text(1, "a")));
    CHECK_FALSE(contains(client.head(), "Transfer-Encoding"));
    server.diary.close();
    server.look();
    CHECK(client.isClosed());
    CHECK(client.events() == retry + Diary::text(1, "a") + retry);
}

TEST_CASE("a HEAD is answered with the head of the stream alone") {
    StreamingServer server;
    server.diary.write("a");
    const auto answer = answerOf(server, server.open("", "HEAD /diary HTTP/1.1"));
    CHECK(contains(answer, "\r\nContent-Type: text/event-stream\r\n"));
    CHECK(answer.ends_with("\r\n\r\n"));
}

TEST_CASE("a stream that has nothing to say says so from time to time") {
    auto options = RunningServer::quick();
    options.streamComment = 20ms;
    StreamingServer server{options};
    auto client = server.open();
    REQUIRE(server.isOpen(1));
    CHECK(client.has(retry + ":\n\n:\n\n"));
}

TEST_CASE("a stream ends with its source, and is told of once") {
    StreamingServer server;
    server.diary.write("a");
    auto client = server.open();
    REQUIRE(server.isOpen(1));
    server.diary.close();
    server.look();
    CHECK(client.isClosed());
    CHECK(client.events() == retry + Diary::text(1, "a") + retry + "<end>");
    CHECK(soon([&] { return server.log() == std::vector<std::string>{"200 /diary"}; }));
    CHECK(server.server.service.lastTimes.bytesOut == client.unread().size());
    CHECK(server.server.server.figures().streams == 0);
    CHECK(server.listening == 0);
}

TEST_CASE("who knows everything there will ever be is answered with 204, so that it asks no more") {
    StreamingServer server;
    server.diary.write("a");
    server.diary.close();
    const auto answer = answerOf(server, server.open("1"));
    CHECK(answer.starts_with("HTTP/1.1 204 No Content\r\n"));
    CHECK_FALSE(contains(answer, "Content-Type"));
}

TEST_CASE("a source that throws at first is answered for, one that throws later ends its streams") {
    StreamingServer server;
    auto open = server.open();
    REQUIRE(server.isOpen(1));
    server.diary.beforeTelling([] { throw std::runtime_error{"The ink is dry."}; });
    server.look();
    CHECK(open.isClosed());
    CHECK(open.events() == retry + retry + "<end>");
    const auto answer = answerOf(server, server.open());
    CHECK(answer.starts_with("HTTP/1.1 404 Not Found\r\n"));
    CHECK(contains(answer, R"("code":"diary.unknown")"));
}

TEST_CASE("a client that leaves is noticed although there is nothing to tell it") {
    StreamingServer server;
    auto client = server.open();
    auto halved = server.open();
    REQUIRE(server.isOpen(2));
    client.close();
    halved.finishSending();
    CHECK(soon([&] { return server.listening == 0 && server.server.server.figures().connections == 0; }));
    CHECK(server.log().size() == 2);
}

TEST_CASE("a stream ends soon whose client has gone with its network, without a word") {
    StreamingServer server;
    auto client = server.open();
    REQUIRE(server.isOpen(1));
    bool isNoticed = false;
    for (int descriptor = 3; descriptor < 256; ++descriptor) {
        unsigned milliseconds = 0;
        socklen_t size = sizeof milliseconds;
        isNoticed = isNoticed || (::getsockopt(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT, &milliseconds, &size) == 0 &&
                                  milliseconds == 30'000);
    }
    CHECK(isNoticed);
}

TEST_CASE("what a client says into its stream is dropped") {
    StreamingServer server;
    auto client = server.open();
    REQUIRE(server.isOpen(1));
    client.send("GET /other HTTP/1.1\r\nHost: x\r\n\r\n");
    server.diary.write("a");
    server.diary.close();
    server.look();
    CHECK(client.isClosed());
    CHECK(client.events() == retry + Diary::text(1, "a") + retry + "<end>");
    CHECK(server.server.service.judged == 1);
}

TEST_CASE("whom the source keeps waiting for its first word is told to come again") {
    auto options = RunningServer::quick();
    options.handlerTimeout = 50ms;
    StreamingServer server{options};
    auto client = server.open();
    CHECK(client.isClosed());
    CHECK(client.unread().starts_with("HTTP/1.1 503 Service Unavailable\r\n"));
    CHECK(contains(client.unread(), R"("code":"server.slow")"));
}

} // namespace missive::test
