#include <tests/UI/Missive/Http/Server/RawClient.hpp>
#include <tests/flow/http/ActivatedServer.hpp>
#include <tests/flow/http/HttpAnswer.hpp>
#include <tests/flow/http/NotifySocket.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <sys/stat.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <string>

namespace missive::test {
namespace {

using namespace std::chrono_literals;

int statusOf(const ListeningSocket& socket, const std::string& target) {
    RawClient client{socket.address()};
    client.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    return HttpAnswer::of(client.answer()).status;
}

std::string read(const std::string& path) {
    std::ifstream stream{path};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

Finished ended(Process& process) {
    const auto exit = process.wait(Scratch::patience);
    return {exit, process.output(), process.errorOutput()};
}

} // namespace

TEST_CASE("H-24: sockets that a parent opened are served by their names, and left as they were") {
    const Scratch scratch{MISSIVE_PROGRAM};
    const auto web = ListeningSocket::on("unix:" + scratch.file("web.sock"));
    const auto probe = ListeningSocket::on("127.0.0.1:0");
    auto server = ActivatedServer::start(scratch, {web.descriptor(), probe.descriptor()},
                                         {"--listen=systemd:web", "--monitor-listen=systemd:probe"});
    CHECK(statusOf(web, "/orders") == 200);
    CHECK(statusOf(probe, "/livez") == 200);
    CHECK(statusOf(probe, "/orders") == 404);
    CHECK(server.output().find("Serving 9 routes on " + web.address()) != std::string::npos);
    for (const std::string descriptor : {"3", "4"}) {
        CHECK(read("/proc/" + std::to_string(server.id()) + "/fdinfo/" + descriptor).find("flags:\t02004002") !=
              std::string::npos); // O_CLOEXEC, O_NONBLOCK, O_RDWR
    }
    server.signal(SIGTERM);
    CHECK(ended(server).exit == Exit{0, 0});
    CHECK(::access(scratch.file("web.sock").c_str(), F_OK) == 0);
    RawClient waiting{web.address()};
    waiting.send("GET /orders HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    auto next = ActivatedServer::start(scratch, {web.descriptor(), probe.descriptor()},
                                       {"--listen=systemd", "--monitor-listen=systemd:probe"});
    CHECK(HttpAnswer::of(waiting.answer()).status == 200);
    next.signal(SIGTERM);
    CHECK(ended(next).exit == Exit{0, 0});
}

TEST_CASE("H-24: sockets that are not there, not ours or not named so are told with what to do") {
    const Scratch scratch{MISSIVE_PROGRAM};
    const auto socket = ListeningSocket::on("127.0.0.1:0");
    const auto refused = [&](Process process, const std::string& sentence) {
        const auto finished = ended(process);
        CAPTURE(finished.errorOutput);
        CHECK(finished.exit == Exit{1, 0});
        std::string words;
        for (const char c : finished.errorOutput) {
            words += c == '\n' ? ' ' : c;
        }
        for (auto at = words.find("  "); at != std::string::npos; at = words.find("  ")) {
            words.erase(at, 1);
        }
        CHECK(words.find(sentence) != std::string::npos);
    };
    refused(scratch.start({"http:serve", "--listen=systemd"}),
            "systemd has handed over no sockets. Start the service by its .socket unit");
    const auto start = [&](const std::string& option, const std::string& process = "$$") {
        return ActivatedServer::start(scratch, {socket.descriptor()}, {option}, {}, "web", process);
    };
    refused(start("--listen=systemd", "1"), "are for process 1, and this is");
    refused(start("--listen=systemd:api"), "no socket named \"api\" that is not in use yet: there is \"web\".");
    const int unconnected = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    refused(ActivatedServer::start(scratch, {unconnected}, {"--listen=systemd"}),
            "a socket that nobody listens on: a .socket unit needs ListenStream= and Accept=no.");
    ::close(unconnected);
}

TEST_CASE("H-24: sockets that a parent opened to the world want an authenticator too") {
    const Scratch scratch{MISSIVE_PROGRAM};
    const auto open = ListeningSocket::on("0.0.0.0:0");
    auto server = ActivatedServer::start(scratch, {open.descriptor()}, {"--listen=systemd"});
    const auto finished = ended(server);
    CHECK(finished.exit == Exit{1, 0});
    CHECK(finished.errorOutput.find("would let anybody ask") != std::string::npos);
}

TEST_CASE("H-24: systemd hears when the server is ready, that it lives, and when it stops") {
    const Scratch scratch{MISSIVE_PROGRAM};
    const NotifySocket heard{scratch.file("notify")};
    auto server = scratch.start({"http:serve", "--listen=127.0.0.1:0"},
                                {{"NOTIFY_SOCKET", scratch.file("notify")}, {"WATCHDOG_USEC", "600000"}});
    CHECK(heard.next(Scratch::patience) == "READY=1");
    CHECK(heard.next(Scratch::patience) == "WATCHDOG=1");
    CHECK(heard.next(Scratch::patience) == "WATCHDOG=1");
    server.signal(SIGTERM);
    const bool isStopping = eventually(Scratch::patience, [&] { return heard.next(1s) == "STOPPING=1"; });
    CHECK(isStopping);
    CHECK(ended(server).exit == Exit{0, 0});
}

} // namespace missive::test
