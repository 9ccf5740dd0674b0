#include <tests/UI/Missive/Http/Server/RunningServer.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>

namespace missive::test {
namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string get(const std::string& target, const std::string& more = "") {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
}

std::string post(const std::string& target, const std::string& body, const std::string& more = "") {
    return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n" + more + "\r\n" + body;
}

} // namespace

TEST_CASE("requests are answered one after the other on the same connection") {
    const RunningServer server;
    auto client = server.client();
    for (int i = 0; i < 3; ++i) {
        client.send(post("/a" + std::to_string(i), "body " + std::to_string(i)));
        const auto answer = client.answer();
        CAPTURE(answer);
        CHECK(answer.starts_with("HTTP/1.1 200 OK\r\nDate: "));
        CHECK(contains(answer, " GMT\r\n"));
        CHECK(contains(answer, "\r\nContent-Length: "));
        CHECK_FALSE(contains(answer, "Connection:"));
        CHECK_FALSE(contains(answer, "Server:"));
        CHECK(answer.ends_with("POST /a" + std::to_string(i) + " [body " + std::to_string(i) + "]"));
    }
}

TEST_CASE("requests that come in one packet are handled in their order, each once") {
    const RunningServer server;
    auto client = server.client();
    client.send(post("/1", "one") + get("/2") + post("/3", "three") + get("/4", "Connection: close\r\n"));
    CHECK(client.answer().ends_with("POST /1 [one]"));
    CHECK(client.answer().ends_with("GET /2 []"));
    CHECK(client.answer().ends_with("POST /3 [three]"));
    const auto last = client.answer();
    CHECK(last.ends_with("GET /4 []"));
    CHECK(contains(last, "\r\nConnection: close\r\n"));
    CHECK(client.isClosed());
}

TEST_CASE("a body may come in chunks") {
    const RunningServer server;
    auto client = server.client();
    client.send("POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n5\r\nhello\r\nb\r\n, big "
                "world\r\n0\r\n\r\n" +
                get("/next"));
    CHECK(client.answer().ends_with("POST /c [hello, big world]"));
    CHECK(client.answer().ends_with("GET /next []"));
}

TEST_CASE("HTTP/1.0 keeps a connection only where it is asked to") {
    const RunningServer server;
    auto client = server.client();
    client.send("GET /a HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n");
    CHECK(contains(client.answer(), "\r\nConnection: keep-alive\r\n"));
    client.send("GET /b HTTP/1.0\r\n\r\n");
    CHECK(client.answer().ends_with("GET /b []"));
    CHECK(client.isClosed());
}

TEST_CASE("a HEAD has the fields of a GET and no body, and so has what is not modified") {
    RunningServer server;
    auto client = server.client();
    client.send("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto head = client.answer(true);
    CHECK(contains(head, "\r\nContent-Length: 10\r\n"));
    CHECK(head.ends_with("\r\n\r\n"));
    server.service.onHandle = [](const HttpRequest&) { return HttpResponse{304, {}, "never", {}}; };
    client.send(get("/b"));
    const auto answer = client.answer();
    CHECK(answer.starts_with("HTTP/1.1 304 Not Modified\r\n"));
    CHECK_FALSE(contains(answer, "Content-Length"));
    CHECK_FALSE(contains(answer, "never"));
    server.service.onHandle = &EchoService::echo;
    client.send(get("/c"));
    CHECK(client.answer().ends_with("GET /c []"));
}

TEST_CASE("a client that asks whether it may send is told before it does") {
    RunningServer server;
    const std::string head = "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n";
    SUBCASE("it may") {
        auto client = server.client();
        client.send(head);
        CHECK(client.answer() == "HTTP/1.1 100 Continue\r\n\r\n");
        client.send("body");
        CHECK(client.answer().ends_with("POST /a [body]"));
    }
    SUBCASE("it need not have asked") {
        auto client = server.client();
        client.send(head + "body");
        CHECK(client.answer().ends_with("POST /a [body]"));
    }
    SUBCASE("it may not") {
        server.service.onJudge = [](HttpRequest&) { return std::optional{HttpResponse::empty(403)}; };
        auto client = server.client();
        client.send(head);
        CHECK(client.answer().starts_with("HTTP/1.1 403 Forbidden\r\n"));
        CHECK(client.isClosed());
    }
    SUBCASE("nothing else can be expected") {
        auto client = server.client();
        client.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nExpect: a-miracle\r\n\r\n");
        CHECK(client.answer().starts_with("HTTP/1.1 417 "));
        CHECK(client.isClosed());
    }
}

TEST_CASE("a connection ends with the last request that it may have") {
    auto options = RunningServer::quick();
    options.requestsPerConnection = 2;
    const RunningServer server{options};
    auto client = server.client();
    client.send(get("/1") + get("/2") + get("/3"));
    CHECK_FALSE(contains(client.answer(), "Connection: close"));
    CHECK(contains(client.answer(), "Connection: close"));
    CHECK(client.isClosed());
    CHECK(client.unread().empty());
}

TEST_CASE("what was answered is told with what it cost") {
    RunningServer server;
    const auto request = post("/a", "body");
    const auto answer = server.ask(request);
    server.stop();
    CHECK(server.service.log == std::vector<std::string>{"200 /a"});
    CHECK(server.service.lastTimes.bytesIn == request.size());
    CHECK(server.service.lastTimes.bytesOut == answer.size());
    CHECK(server.service.lastTimes.total >= server.service.lastTimes.handled + server.service.lastTimes.queued);
}

TEST_CASE("whoever leaves before its body has come is told of, with what came of it") {
    RunningServer server;
    auto client = server.client();
    client.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf");
    client.finishSending();
    CHECK(client.isClosed());
    CHECK(client.unread().empty());
    server.stop();
    CHECK(server.service.log == std::vector<std::string>{"left /x"});
    CHECK(server.service.lastTimes.bytesIn == 53);
}

TEST_CASE("what is refused before its head has come whole did not take the time of the request before") {
    RunningServer server;
    auto client = server.client();
    client.send(get("/a"));
    CHECK(client.answer().ends_with("GET /a []"));
    client.send("nonsense\r\n");
    CHECK(client.answer().starts_with("HTTP/1.1 400 "));
    server.stop();
    CHECK(server.service.lastTimes.total == std::chrono::nanoseconds{0});
}

} // namespace missive::test
