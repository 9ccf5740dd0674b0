#include <tests/UI/Missive/Http/Server/RunningServer.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <future>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace missive::test {
namespace {

using namespace std::chrono_literals;

std::string get(const std::string& target) { return "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n"; }

std::size_t openDescriptors() {
    std::size_t count = 0;
    auto* const directory = ::opendir("/proc/self/fd");
    while (::readdir(directory) != nullptr) {
        ++count;
    }
    ::closedir(directory);
    return count;
}

sockaddr_un unixPlace(const std::string& path) {
    sockaddr_un place{};
    place.sun_family = AF_UNIX;
    path.copy(place.sun_path, sizeof place.sun_path - 1);
    return place;
}

/// A unix socket that is bound, by another kind of server or one that has gone.
int boundAt(const std::string& path, int type) {
    const int descriptor = ::socket(AF_UNIX, type, 0);
    const auto place = unixPlace(path);
    REQUIRE(::bind(descriptor, reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0);
    return descriptor;
}

} // namespace

TEST_CASE("H-18: under load every request that came whole is answered whole, or its connection closed unread") {
    for (int round = 0; round < 20; ++round) {
        RunningServer server;
        std::atomic<int> handled{0};
        server.service.onHandle = [&](const HttpRequest& request) {
            ++handled;
            return EchoService::echo(request);
        };
        std::atomic<int> answered{0};
        std::atomic<int> halves{0};
        std::vector<std::future<void>> clients;
        for (int i = 0; i < 64; ++i) {
            clients.push_back(std::async(std::launch::async, [&] {
                try {
                    auto client = server.client();
                    for (;;) {
                        client.send(get("/x"));
                        const auto answer = client.answer();
                        if (answer.ends_with("GET /x []")) {
                            ++answered;
                        } else {
                            halves += answer.empty() ? 0 : 1;
                            return;
                        }
                    }
                } catch (const std::runtime_error&) {
                    // The server had stopped listening.
                }
            }));
        }
        while (answered < 200) {
            std::this_thread::yield();
        }
        server.stop();
        for (auto& client : clients) {
            client.get();
        }
        CHECK(halves == 0);
        CHECK(handled == answered);
    }
}

TEST_CASE("H-18: a request in hand is answered before the server ends, and its connection is the last") {
    RunningServer server;
    std::promise<void> begun;
    std::promise<void> go;
    server.service.onHandle = [&, wait = go.get_future().share()](const HttpRequest& request) {
        begun.set_value();
        wait.get();
        return EchoService::echo(request);
    };
    auto idle = server.client();
    auto client = server.client();
    client.send(get("/last"));
    begun.get_future().get();
    server.server.stop();
    CHECK(idle.isClosed());
    CHECK_THROWS_AS(server.client(), std::runtime_error);
    go.set_value();
    const auto answer = client.answer();
    CHECK(answer.find("\r\nConnection: close\r\n") != std::string::npos);
    CHECK(answer.ends_with("GET /last []"));
    server.stop();
    CHECK(server.server.figures().connections == 0);
}

TEST_CASE("H-18: what has not ended in its grace is cut off, and the handler's end is waited for") {
    auto options = RunningServer::quick();
    options.grace = 100ms;
    std::atomic<bool> hasEnded{false};
    std::promise<void> begun;
    {
        RunningServer server{options};
        server.service.onHandle = [&](const HttpRequest& request) {
            begun.set_value();
            std::this_thread::sleep_for(500ms);
            hasEnded = true;
            return EchoService::echo(request);
        };
        auto client = server.client();
        client.send(get("/slow"));
        begun.get_future().get();
        server.server.stop();
        CHECK(client.isClosed());
        CHECK_FALSE(hasEnded);
        server.stop();
        CHECK(server.service.log == std::vector<std::string>{"ended /slow"});
    }
    CHECK(hasEnded);
}

TEST_CASE("H-18: a handler that nobody waits for any more has the grace too, and is named where it hangs") {
    auto options = RunningServer::quick();
    options.handlerTimeout = 50ms;
    std::promise<void> go;
    RunningServer server{options};
    server.service.onJudge = [](HttpRequest& request) {
        request.route = "orders.slow";
        return std::optional<HttpResponse>{};
    };
    server.service.onHandle = [wait = go.get_future().share()](const HttpRequest& request) {
        wait.get();
        return EchoService::echo(request);
    };
    CHECK(server.server.handledRoutes().empty());
    CHECK(server.ask("GET /slow HTTP/1.0\r\n\r\n").find("server.slow") != std::string::npos);
    CHECK(server.server.handledRoutes() == std::vector<std::string>{"orders.slow"});
    const auto begin = std::chrono::steady_clock::now();
    server.stop();
    CHECK(std::chrono::steady_clock::now() - begin >= options.grace);
    CHECK(server.server.handledRoutes() == std::vector<std::string>{"orders.slow"});
    go.set_value();
}

TEST_CASE("H-18: a server that is told to stop before it runs ends at once") {
    SystemClock clock;
    ThreadedBackgroundTasks tasks;
    EchoService service;
    HttpServer server{RunningServer::quick(), service, tasks, clock};
    server.listen(ListeningSocket::on("127.0.0.1:0"));
    server.stop();
    server.run();
    CHECK(server.isStopping());
}

TEST_CASE("H-27: clients that leave before their answer leave nothing behind") {
    auto options = RunningServer::quick();
    options.queue = options.maxConnections = 2'000;
    RunningServer server{options};
    std::atomic<int> handled{0};
    server.service.onHandle = [&](const HttpRequest& request) {
        ++handled;
        return EchoService::echo(request);
    };
    server.ask(get("/warm"));
    const auto before = openDescriptors();
    for (int i = 0; i < 1'000; ++i) {
        auto client = server.client();
        client.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody");
        client.close();
    }
    const auto end = std::chrono::steady_clock::now() + 10s;
    while ((handled < 1'001 || server.server.figures().connections > 0) && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(1ms);
    }
    CHECK(handled == 1'001);
    CHECK(server.server.figures().connections == 0);
    CHECK(openDescriptors() <= before + 1);
}

TEST_CASE("no process that a server starts gets a socket of it") {
    const RunningServer server;
    auto client = server.client();
    client.send(get("/x"));
    CHECK(client.answer().ends_with("GET /x []"));
    for (int descriptor = 3; descriptor < 256; ++descriptor) {
        struct stat found{};
        if (::fstat(descriptor, &found) == 0 && S_ISSOCK(found.st_mode)) {
            CAPTURE(descriptor);
            CHECK((::fcntl(descriptor, F_GETFD) & FD_CLOEXEC) != 0);
        }
    }
}

TEST_CASE("H-24: a unix socket is for its group, replaces a stale one and no other, and is gone in the end") {
    const TemporaryDirectory directory;
    const auto path = directory.file("http.sock");
    {
        const RunningServer server{RunningServer::quick(), "unix:" + path};
        CHECK(server.ask(get("/x")).ends_with("GET /x []"));
        struct stat found{};
        REQUIRE(::stat(path.c_str(), &found) == 0);
        CHECK((found.st_mode & 0777U) == 0660);
        CHECK_THROWS_WITH_AS(ListeningSocket::on("unix:" + path),
                             doctest::Contains("Address already in use. Is another server running there?"),
                             std::runtime_error);
        CHECK(server.ask(get("/y")).ends_with("GET /y []"));
    }
    CHECK(::access(path.c_str(), F_OK) != 0);
    ::close(boundAt(path, SOCK_STREAM));
    const RunningServer again{RunningServer::quick(), "unix:" + path};
    CHECK(again.ask(get("/z")).ends_with("GET /z []"));
    std::ofstream{directory.file("plain")} << "mine";
    CHECK_THROWS_AS(ListeningSocket::on("unix:" + directory.file("plain")), std::runtime_error);
}

TEST_CASE("H-24: a unix socket that another server has put in the place of this one's is left to it") {
    const TemporaryDirectory directory;
    const auto path = directory.file("http.sock");
    auto before = std::make_unique<ListeningSocket>(ListeningSocket::on("unix:" + path));
    REQUIRE(::unlink(path.c_str()) == 0);
    const RunningServer after{RunningServer::quick(), "unix:" + path};
    before.reset();
    CHECK(after.ask(get("/x")).ends_with("GET /x []"));
}

TEST_CASE("H-24: a unix socket that somebody is slow to answer at is not waited for, and not taken away") {
    const TemporaryDirectory directory;
    const auto path = directory.file("http.sock");
    const int busy = boundAt(path, SOCK_STREAM);
    REQUIRE(::listen(busy, 0) == 0);
    const auto place = unixPlace(path);
    std::vector<int> waiting;
    do {
        waiting.push_back(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0));
    } while (::connect(waiting.back(), reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0);
    CHECK_THROWS_WITH_AS(ListeningSocket::on("unix:" + path), doctest::Contains("Is another server running there?"),
                         std::runtime_error);
    CHECK(::access(path.c_str(), F_OK) == 0);
    waiting.push_back(busy);
    for (const int descriptor : waiting) {
        ::close(descriptor);
    }
}

TEST_CASE("H-24: a unix socket that another kind of server has is left to it") {
    const TemporaryDirectory directory;
    const auto path = directory.file("log.sock");
    const int datagrams = boundAt(path, SOCK_DGRAM);
    CHECK_THROWS_WITH_AS(ListeningSocket::on("unix:" + path), doctest::Contains("Cannot listen on unix:"),
                         std::runtime_error);
    CHECK(::access(path.c_str(), F_OK) == 0);
    ::close(datagrams);
}

TEST_CASE("H-24: a port that is taken and an address that is none are told") {
    const auto socket = ListeningSocket::on("127.0.0.1:0");
    CHECK(socket.isLocal());
    CHECK_THROWS_WITH_AS(ListeningSocket::on(socket.address()),
                         doctest::Contains("Address already in use. Is another server running there?"),
                         std::runtime_error);
    CHECK_THROWS_WITH_AS(ListeningSocket::on("203.0.113.1:0"), doctest::Contains("Is it an address of this machine?"),
                         std::runtime_error);
    const TemporaryDirectory directory;
    CHECK_THROWS_WITH_AS(ListeningSocket::on("unix:" + directory.file("no/http.sock")),
                         doctest::Contains("Make the folder it lies in, or give another path."), std::runtime_error);
    CHECK_FALSE(ListeningSocket::on("0.0.0.0:0").isLocal());
    for (const std::string address : {"", "8000", ":8000", "localhost:8000", "127.0.0.1:65536", "127.0.0.1:", "::1:80",
                                      "[::1]", "127.0.0.1:x", "unix:"}) {
        CAPTURE(address);
        CHECK_THROWS_AS(ListeningSocket::on(address), std::invalid_argument);
    }
}

TEST_CASE("H-24: a socket that somebody else listens on already is served, and left open") {
    const auto outer = ListeningSocket::on("127.0.0.1:0");
    SystemClock clock;
    ThreadedBackgroundTasks tasks;
    EchoService service;
    HttpServer server{RunningServer::quick(), service, tasks, clock};
    server.listen(ListeningSocket::inherited(outer.descriptor()));
    const auto running = tasks.start([&] { server.run(); });
    RawClient client{outer.address()};
    client.send(get("/x"));
    CHECK(client.answer().ends_with("GET /x []"));
    server.stop();
    CHECK(client.isClosed());
    CHECK_NOTHROW(RawClient{outer.address()});
}

} // namespace missive::test
