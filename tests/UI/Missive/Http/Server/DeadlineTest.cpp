#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <UI/Missive/Http/Server/ServeConnection.hpp>
#include <tests/UI/Missive/Http/Server/EchoService.hpp>
#include <tests/support/FakeClock.hpp>

#include <boost/asio/io_context.hpp>
#include <doctest/doctest.h>

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <string>
#include <string_view>

namespace missive::test {
namespace {

using namespace std::chrono_literals;

/// A connection that goes on step by step.
class SteppedConnection {
public:
    SteppedConnection() {
        std::array<int, 2> ends{};
        REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends.data()) == 0);
        client_ = ends[0];
        serveConnection(io_, connections_, state_,
                        {OpenDescriptor{ends[1]}, {"unix", true, false, false, false}, false, EndingCall{[] {}}});
    }
    ~SteppedConnection() { ::close(client_); }
    SteppedConnection(const SteppedConnection&) = delete;
    SteppedConnection& operator=(const SteppedConnection&) = delete;

    void send(std::string_view text) const {
        REQUIRE(::send(client_, text.data(), text.size(), MSG_NOSIGNAL) == std::ssize(text));
    }

    /// Of what it has to do, one thing or all that it can.
    void step() { io_.poll_one(); }
    void go() { io_.poll(); }

    void pass(std::chrono::seconds time) {
        clock_.advance(time);
        connections_.forEach([&](LiveConnection& connection) { connection.expire(clock_.elapsed()); });
    }

    std::string received() const {
        std::array<char, 4'096> place{};
        const auto count = ::recv(client_, place.data(), place.size(), MSG_DONTWAIT);
        return count > 0 ? std::string{place.data(), static_cast<std::size_t>(count)} : std::string{};
    }

private:
    FakeClock clock_;
    ThreadedBackgroundTasks tasks_;
    EchoService service_;
    HttpServerOptions options_;
    WorkerPool pool_{1, 1, tasks_, clock_};
    ServerState state_{options_, service_, clock_, pool_};
    LiveConnections connections_;
    boost::asio::io_context io_{1};
    int client_ = -1;
};

} // namespace

TEST_CASE("H-05: bytes that come in the moment in which a head is late win it no time") {
    SteppedConnection connection;
    for (const std::string byte : {"G", "E", "T", " ", "/", "a", "b"}) {
        connection.send(byte);
        connection.step(); // takes up what it had read before, and has read this
    }
    connection.pass(11s);
    connection.go();
    CHECK(connection.received().empty());
    connection.pass(1s);
    connection.go();
    CHECK(connection.received().starts_with("HTTP/1.1 408"));
}

} // namespace missive::test
