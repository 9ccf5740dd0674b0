#include <tests/UI/Missive/Http/Server/RunningServer.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

namespace missive::test {
namespace {

using namespace std::chrono_literals;

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string get(const std::string& target, const std::string& more = "") {
    return "GET " + target + " HTTP/1.1\r\nHost: x\r\n" + more + "\r\n";
}

std::string post(std::size_t size) {
    return "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n" +
           std::string(size, 'b');
}

/// What of a connection was answered, and how long it took to be closed.
struct Ending {
    std::string answer;
    std::chrono::milliseconds after;
};

Ending endingOf(RawClient client) {
    const auto begin = std::chrono::steady_clock::now();
    CHECK(client.isClosed());
    return {client.unread(),
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin)};
}

} // namespace

TEST_CASE("H-05: a target is as long as it may be, and not a byte longer") {
    const RunningServer server;
    CHECK(server.ask(get('/' + std::string(8'191, 'a'))).starts_with("HTTP/1.1 200"));
    const auto answer = server.ask(get('/' + std::string(8'192, 'a')));
    CHECK(answer.starts_with("HTTP/1.1 414 URI Too Long"));
    CHECK(contains(answer, "request.target_too_long"));
    CHECK(server.ask("GET /" + std::string(100'000, 'a')).starts_with("HTTP/1.1 414"));
}

TEST_CASE("H-05: header fields are as many and as long as they may be, and not one more") {
    const RunningServer server;
    std::string fields;
    for (int i = 0; i < 99; ++i) {
        fields += "X-" + std::to_string(i) + ": y\r\n";
    }
    CHECK(server.ask(get("/", fields)).starts_with("HTTP/1.1 200"));
    CHECK(contains(server.ask(get("/", fields + "X: y\r\n")), "request.headers_too_large"));
    const auto filled = [](std::size_t size) { return "X: " + std::string(size - 9 - 5, 'y') + "\r\n"; };
    CHECK(server.ask(get("/", filled(16'384))).starts_with("HTTP/1.1 200"));
    CHECK(server.ask(get("/", filled(16'385))).starts_with("HTTP/1.1 431 Request Header Fields Too Large"));
    CHECK(server.ask("GET / HTTP/1.1\r\nHost: x\r\nX: " + std::string(100'000, 'y')).starts_with("HTTP/1.1 431"));
}

TEST_CASE("H-05: a header field longer than any parser takes is refused, whatever the limit of all of them") {
    auto options = RunningServer::quick();
    options.headerBytes = 200'000;
    const RunningServer server{options};
    CHECK(server.ask(get("/", "Cookie: " + std::string(65'000, 'c') + "\r\n")).starts_with("HTTP/1.1 200"));
    for (const auto& field : {"Cookie: " + std::string(65'600, 'c'), std::string(65'600, 'n') + ": c"}) {
        CHECK(contains(server.ask(get("/", field + "\r\n")), "request.headers_too_large"));
    }
}

TEST_CASE("H-05: a body is as long as it may be, and a longer one is refused before it is read") {
    auto options = RunningServer::quick();
    options.bodyBytes = 1'000;
    RunningServer server{options};
    CHECK(server.ask(post(1'000)).starts_with("HTTP/1.1 200"));
    auto client = server.client();
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n");
    CHECK(contains(client.answer(), "request.too_large"));
    CHECK(client.isClosed());
    CHECK(server
              .ask("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n" + std::string(1'000, 'c') +
                   "\r\n1\r\nd")
              .starts_with("HTTP/1.1 413"));
    CHECK(server.ask("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n")
              .starts_with("HTTP/1.1 413"));
    server.service.bodyBytes = 2'000;
    CHECK(server.ask(post(2'000)).starts_with("HTTP/1.1 200"));
    CHECK(server.ask(post(2'001)).starts_with("HTTP/1.1 413"));
}

TEST_CASE("H-05: a client that sends far more than is read before it listens is told all the same") {
    auto options = RunningServer::quick();
    options.bodyBytes = 1'000;
    const RunningServer server{options};
    for (int i = 0; i < 20; ++i) {
        auto client = server.client();
        client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4000000\r\n\r\n" + std::string(4'000'000, 'b'));
        const auto answer = client.answer();
        CHECK(answer.starts_with("HTTP/1.1 413"));
        CHECK(contains(answer, "request.too_large"));
    }
}

TEST_CASE("H-05: all bodies together are held to a limit, and what is answered frees it") {
    auto options = RunningServer::quick();
    options.bodyBytesTotal = 1'500;
    const RunningServer server{options};
    auto first = server.client();
    first.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n" + std::string(999, 'b'));
    while (server.server.figures().inFlight == 0) {
        std::this_thread::yield();
    }
    std::string answer;
    do {
        answer = server.ask(post(502));
    } while (answer.starts_with("HTTP/1.1 200"));
    CHECK(answer.starts_with("HTTP/1.1 503"));
    CHECK(contains(answer, "\r\nRetry-After: 1\r\n"));
    first.send("b");
    CHECK(first.answer().starts_with("HTTP/1.1 200"));
    CHECK(server.ask(post(1'500)).starts_with("HTTP/1.1 200"));
}

TEST_CASE("H-05: bodies that are only announced keep nobody from sending one") {
    auto options = RunningServer::quick();
    options.bodyBytesTotal = 1'500;
    const RunningServer server{options};
    std::vector<RawClient> announcing;
    for (std::size_t i = 0; i < 3; ++i) {
        announcing.push_back(server.client());
        announcing.back().send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
        while (server.server.figures().inFlight <= i) {
            std::this_thread::yield();
        }
    }
    CHECK(server.ask(post(1'500)).starts_with("HTTP/1.1 200"));
}

TEST_CASE("H-05: a body in one piece counts with all others, too") {
    auto options = RunningServer::quick();
    options.bodyBytesTotal = 1'500;
    const RunningServer server{options};
    CHECK(contains(server.ask(post(1'501)), "server.busy"));
    const auto chunked = [](std::size_t size) {
        std::string body(size, 'c');
        return "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" +
               std::string{size == 1'500 ? "5dc" : "5dd"} + "\r\n" + body + "\r\n0\r\n\r\n";
    };
    CHECK(server.ask(chunked(1'500)).starts_with("HTTP/1.1 200"));
    CHECK(contains(server.ask(chunked(1'501)), "server.busy"));
}

TEST_CASE("H-05: what does not come in time is answered with that, and what never began is closed without a word") {
    auto options = RunningServer::quick();
    options.headerTimeout = options.bodyTimeout = options.idleTimeout = 200ms;
    const RunningServer server{options};
    auto idle = server.client();
    auto head = server.client();
    head.send("GET / HTT");
    auto body = server.client();
    body.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\na");
    auto kept = server.client();
    kept.send(get("/"));
    CHECK(kept.answer().starts_with("HTTP/1.1 200"));
    CHECK(endingOf(std::move(idle)).answer.empty());
    for (auto* const client : {&head, &body}) {
        const auto ending = endingOf(std::move(*client));
        CHECK(ending.answer.starts_with("HTTP/1.1 408 Request Timeout"));
        CHECK(ending.after < 1s);
    }
    CHECK(endingOf(std::move(kept)).answer.empty());
}

TEST_CASE("H-05: a body that trickles is cut off at the rate that is asked for") {
    auto options = RunningServer::quick();
    options.bodyGrace = 100ms;
    options.bodyRate = 1'000'000;
    const RunningServer server{options};
    auto client = server.client();
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10000\r\n\r\n");
    for (int i = 0; i < 40 && client.send("trickle") > 0; ++i) {
        std::this_thread::sleep_for(10ms);
    }
    CHECK(client.answer().starts_with("HTTP/1.1 408"));
    CHECK(client.isClosed());
}

TEST_CASE("H-05: a client that does not read its answer is cut off") {
    auto options = RunningServer::quick();
    options.writeTimeout = 200ms;
    RunningServer server{options};
    server.service.onHandle = [](const HttpRequest&) {
        return HttpResponse{200, {}, std::string(15'000'000, 'x'), {}};
    };
    auto client = server.client();
    client.send(get("/"));
    CHECK(eventually(10s, [&] { return server.server.figures().connections == 1; }));
    CHECK(eventually(10s, [&] { return server.server.figures().connections == 0; }));
    CHECK(client.isClosed());
    CHECK(client.unread().size() < 1'000'000); // what the system held for it on both sides
}

TEST_CASE("H-05: one connection too many is told so, and more are not taken up") {
    auto options = RunningServer::quick();
    options.maxConnections = 3;
    const RunningServer server{options};
    std::vector<RawClient> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(server.client());
        clients.back().send(get("/"));
        CHECK(clients.back().answer().starts_with("HTTP/1.1 200"));
    }
    auto refused = server.client();
    CHECK(contains(refused.answer(), "server.busy"));
    CHECK(refused.isClosed());
    refused.close();
    clients.pop_back();
    std::string answer;
    for (int i = 0; i < 100 && !answer.starts_with("HTTP/1.1 200"); ++i) {
        answer = server.ask(get("/"));
    }
    CHECK(answer.starts_with("HTTP/1.1 200"));
}

TEST_CASE("H-05: an answer that is longer than answers may be is a failure of the server") {
    auto options = RunningServer::quick();
    options.responseBytes = 1'000;
    RunningServer server{options};
    server.service.onHandle = [](const HttpRequest& request) {
        return HttpResponse{200, {}, std::string(request.target.path() == "/long" ? 1'001 : 1'000, 'x'), {}};
    };
    CHECK(server.ask(get("/")).starts_with("HTTP/1.1 200"));
    CHECK(contains(server.ask(get("/long")), "server.error"));
}

} // namespace missive::test
