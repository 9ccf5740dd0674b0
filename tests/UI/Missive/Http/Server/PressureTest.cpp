#include <tests/UI/Missive/Http/Server/RunningServer.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <future>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace missive::test {
namespace {

using namespace std::chrono_literals;

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string get(const std::string& target) { return "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n"; }

/// Holds handlers until it is opened.
class Barrier {
public:
    void pass() {
        std::unique_lock lock{mutex_};
        ++waiting_;
        changed_.notify_all();
        changed_.wait(lock, [this] { return isOpen_; });
    }

    void awaitWaiting(int count) {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return waiting_ >= count; });
    }

    void open() {
        const std::lock_guard lock{mutex_};
        isOpen_ = true;
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int waiting_ = 0;
    bool isOpen_ = false;
};

void awaitFigures(const RunningServer& server, std::size_t queued) {
    while (server.server.figures().queued < queued) {
        std::this_thread::yield();
    }
}

/// A server whose handlers of `/slow` wait at a barrier.
struct Slow {
    explicit Slow(HttpServerOptions options) : server{options} {
        server.service.onHandle = [this](const HttpRequest& request) {
            if (request.target.path() == "/slow") {
                barrier.pass();
            }
            return EchoService::echo(request);
        };
        server.service.onJudge = [](HttpRequest& request) {
            return request.target.path() == "/livez" ? std::optional{HttpResponse::json(200, "{}")} : std::nullopt;
        };
    }
    ~Slow() { barrier.open(); }

    Barrier barrier;
    RunningServer server;
};

} // namespace

TEST_CASE("H-16: when workers and queue are full, more is refused at once, and health answers all the time") {
    auto options = RunningServer::quick();
    options.workers = 16;
    options.queue = 64;
    options.queueTimeout = 60s;
    Slow slow{options};
    std::vector<RawClient> clients;
    for (int i = 0; i < 80; ++i) {
        clients.push_back(slow.server.client());
        clients.back().send(get("/slow"));
        if (i == 15) {
            slow.barrier.awaitWaiting(16);
        }
    }
    awaitFigures(slow.server, 64);
    std::vector<std::chrono::steady_clock::duration> took;
    for (int i = 0; i < 1'000; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        const auto answer = slow.server.ask(get("/fast"));
        CHECK(answer.starts_with("HTTP/1.1 503 Service Unavailable"));
        CHECK(contains(answer, "\r\nRetry-After: 1\r\n"));
        CHECK(contains(answer, "server.busy"));
        CHECK(slow.server.ask(get("/livez")).starts_with("HTTP/1.1 200"));
        took.push_back(std::chrono::steady_clock::now() - begin);
    }
    std::sort(took.begin(), took.end());
    CHECK(took[took.size() / 2] <= 20ms); // both together; the slowest are the machine's
    slow.barrier.open();
    for (auto& client : clients) {
        CHECK(client.answer().ends_with("GET /slow []"));
    }
    CHECK(slow.server.ask(get("/fast")).starts_with("HTTP/1.1 200"));
}

TEST_CASE("H-16: a request that has waited too long for a worker is refused, and its handler never runs") {
    auto options = RunningServer::quick();
    options.workers = 1;
    options.queueTimeout = 100ms;
    Slow slow{options};
    std::atomic<int> handled{0};
    const auto inner = slow.server.service.onHandle;
    auto first = slow.server.client();
    first.send(get("/slow"));
    slow.barrier.awaitWaiting(1);
    slow.server.service.onJudge = [&](HttpRequest&) { return std::optional<HttpResponse>{}; };
    auto second = slow.server.client();
    second.send(get("/second"));
    CHECK(contains(second.answer(), "server.busy"));
    slow.barrier.open();
    CHECK(first.answer().ends_with("GET /slow []"));
    second.send(get("/third"));
    CHECK(second.answer().ends_with("GET /third []"));
    slow.server.stop();
    int judged = 0;
    for (const auto& line : slow.server.service.log) {
        judged += line == "200 /second" ? 1 : 0;
    }
    CHECK(judged == 0);
}

TEST_CASE("H-16: a handler that takes too long is not waited for, and goes on") {
    auto options = RunningServer::quick();
    options.workers = 2;
    options.handlerTimeout = 100ms;
    Slow slow{options};
    auto client = slow.server.client();
    client.send(get("/slow"));
    CHECK(contains(client.answer(), "server.slow"));
    client.send(get("/fast"));
    CHECK(client.answer().ends_with("GET /fast []"));
    slow.barrier.open();
}

TEST_CASE("a handler that throws is a failure of the server, and the connection goes on") {
    RunningServer server;
    server.service.onHandle = [](const HttpRequest&) -> HttpResponse { throw std::runtime_error{"SECRET"}; };
    auto client = server.client();
    for (int i = 0; i < 3; ++i) {
        client.send(get("/"));
        const auto answer = client.answer();
        CHECK(answer.starts_with("HTTP/1.1 500"));
        CHECK_FALSE(contains(answer, "SECRET"));
    }
}

TEST_CASE("several threads read and write, and many handle") {
    auto options = RunningServer::quick();
    options.ioThreads = 3;
    options.workers = 3;
    const RunningServer server{options};
    std::vector<std::future<int>> clients;
    for (int i = 0; i < 8; ++i) {
        clients.push_back(std::async(std::launch::async, [&server] {
            auto client = server.client();
            int good = 0;
            for (int n = 0; n < 200; ++n) {
                const auto target = "/" + std::to_string(n);
                client.send(get(target));
                good += client.answer().ends_with("GET " + target + " []") ? 1 : 0;
            }
            return good;
        }));
    }
    for (auto& client : clients) {
        CHECK(client.get() == 200);
    }
}

TEST_CASE("H-05: a connection counts as soon as it is accepted, whatever the thread does that is to serve it") {
    auto options = RunningServer::quick();
    options.ioThreads = 2;
    options.maxConnections = 4;
    Barrier barrier;
    RunningServer server{options};
    server.service.onJudge = [&](const HttpRequest& request) -> std::optional<HttpResponse> {
        if (request.target.path() == "/held") {
            barrier.pass();
        }
        return HttpResponse::empty(204);
    };
    auto first = server.client(); // the first, the third and so on have the same thread
    auto holding = server.client();
    holding.send(get("/held"));
    barrier.awaitWaiting(1);
    auto third = server.client();
    auto waiting = server.client();
    CHECK(contains(server.ask(get("/")), "server.busy"));
    barrier.open();
    CHECK(holding.answer().starts_with("HTTP/1.1 204"));
}

TEST_CASE("H-24: a server tells when its threads had last come round, and one that hangs does not") {
    RunningServer server;
    const auto turned = server.server.turnedAt();
    CHECK(eventually(5s, [&] { return server.server.turnedAt() > turned; }));
    Barrier barrier;
    server.service.onJudge = [&](HttpRequest&) {
        barrier.pass();
        return std::optional{HttpResponse::json(200, "{}")};
    };
    auto client = server.client();
    client.send(get("/x"));
    barrier.awaitWaiting(1);
    const auto hangs = server.server.turnedAt();
    CHECK_FALSE(eventually(600ms, [&] { return server.server.turnedAt() > hangs; }));
    barrier.open();
    CHECK(eventually(5s, [&] { return server.server.turnedAt() > hangs; }));
}

} // namespace missive::test
