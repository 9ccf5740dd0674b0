#include <UI/Missive/Http/Server/HttpServer.hpp>

#include <UI/Missive/Http/Server/AcceptedConnection.hpp>
#include <UI/Missive/Http/Server/ConnectionsByAddress.hpp>
#include <UI/Missive/Http/Server/FailureAsValue.hpp>
#include <UI/Missive/Http/Server/ServeConnection.hpp>
#include <UI/Missive/Http/Server/SocketAddress.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace missive {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

/// Of those who look after a server, beyond what all others can take.
constexpr std::size_t monitorConnections = 32;

/// Connections that had come before the wish to stop, which those that go on coming must not delay.
constexpr int mostWaiting = 1'024;

/// Of bytes that the system holds for a client that does not take them: megabytes otherwise, and the thread that copies
/// them for many such clients serves nobody else.
constexpr int mostUnsent = 65'536;

/// Of so many connections the last ones are told that they are too many; those beyond are not.
constexpr std::size_t told(std::size_t most) noexcept { return most + most / 10 + 1; }

/// How often a thread looks for what has taken too long: finely enough for the shortest of its limits.
std::chrono::milliseconds tickOf(const HttpServerOptions& options) {
    const auto shortest = std::min({options.handshakeTimeout, options.headerTimeout, options.bodyTimeout,
                                    options.bodyGrace, options.writeTimeout, options.idleTimeout});
    return std::clamp(shortest / 10, std::chrono::milliseconds{5}, std::chrono::milliseconds{250});
}

enum class Accepting : std::uint8_t {
    Accepted,
    Nobody,
    /// There is no memory, or no descriptor: to be tried again in a while.
    Exhausted
};

/// Serves a part of the connections.
struct IoThread {
    LiveConnections connections;
    asio::io_context io{1};
    asio::executor_work_guard<asio::io_context::executor_type> work{io.get_executor()};
    asio::steady_timer tick{io};
    std::atomic<std::chrono::nanoseconds> turnedAt;
};

/// Another descriptor of this socket, which no process that this one starts gets.
int another(int descriptor) {
    const int same = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
    if (same < 0) {
        throw std::system_error{errno, std::generic_category(), "A socket cannot be listened on"};
    }
    return same;
}

struct Listener {
    Listener(asio::io_context& io, ListeningSocket listening, bool monitors, const TlsIdentity* provenBy)
        : socket{std::move(listening)}, readable{io, another(socket->descriptor())}, isMonitor{monitors},
          identity{provenBy} {}

    void close() {
        readable.close();
        socket.reset();
    }

    std::optional<ListeningSocket> socket;
    asio::posix::stream_descriptor readable;
    bool isMonitor;
    /// Where TLS is spoken.
    const TlsIdentity* identity;
};

} // namespace

struct HttpServer::State {
    State(HttpServerOptions given, HttpService& service, BackgroundTasks& background, Clock& clock)
        : options{given}, tasks{background}, shared{options, service, clock, pool},
          threads(std::max<std::size_t>(given.ioThreads, 1)),
          pool{std::max<std::size_t>(given.workers, 1), given.queue, background, clock} {
        for (auto& thread : threads) {
            thread.turnedAt = clock.elapsed();
        }
    }

    ~State() {
        for (auto& thread : threads) {
            thread.io.stop();
        }
        running.clear();
    }

    HttpServerOptions options;
    BackgroundTasks& tasks;
    ConnectionsByAddress addresses;
    ServerState shared;
    std::deque<IoThread> threads;
    std::deque<Listener> listeners;
    asio::steady_timer ending{threads.front().io};
    std::size_t nextThread = 0;
    /// Ends before the threads that its requests came from.
    WorkerPool pool;
    std::vector<std::unique_ptr<BackgroundTask>> running;

    /// How many connections there may be before none is accepted here; fewer are served, and told so.
    std::size_t mostAccepted(const Listener& listener) const;
    asio::awaitable<void> accept(Listener& listener);
    Accepting acceptOne(Listener& listener);
    asio::awaitable<void> watch(IoThread& thread);
    asio::awaitable<void> drain();
    void welcome(OpenDescriptor descriptor, const Listener& listener, const SocketAddress& address);
    void onAll(void (LiveConnection::*action)());
};

std::size_t HttpServer::State::mostAccepted(const Listener& listener) const {
    return told(options.maxConnections) + (listener.isMonitor ? monitorConnections : 0);
}

asio::awaitable<void> HttpServer::State::accept(Listener& listener) {
    asio::steady_timer pause{threads.front().io};
    while (listener.readable.is_open()) {
        const auto [failure] =
            co_await listener.readable.async_wait(asio::posix::stream_descriptor::wait_read, failureAsValue());
        if (failure) {
            co_return;
        }
        while (shared.connections >= mostAccepted(listener) && listener.readable.is_open()) {
            pause.expires_after(20ms);
            co_await pause.async_wait(failureAsValue());
        }
        if (!listener.socket) {
            co_return;
        }
        if (acceptOne(listener) == Accepting::Exhausted) {
            pause.expires_after(100ms);
            co_await pause.async_wait(failureAsValue());
        }
    }
}

Accepting HttpServer::State::acceptOne(Listener& listener) {
    sockaddr_storage place{};
    socklen_t size = sizeof place;
    OpenDescriptor descriptor{::accept4(listener.socket->descriptor(), reinterpret_cast<sockaddr*>(&place), // NOLINT
                                        &size, SOCK_CLOEXEC | SOCK_NONBLOCK)};
    if (descriptor.get() < 0) {
        const bool isExhausted = errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM;
        return isExhausted ? Accepting::Exhausted : Accepting::Nobody;
    }
    try {
        welcome(std::move(descriptor), listener, SocketAddress::of(reinterpret_cast<const sockaddr&>(place))); // NOLINT
        return Accepting::Accepted;
    } catch (const std::exception&) { // this connection is closed, and the next may find memory
        return Accepting::Exhausted;
    }
}

void HttpServer::State::welcome(OpenDescriptor descriptor, const Listener& listener, const SocketAddress& address) {
    const bool isUnixSocket = listener.socket->isUnixSocket();
    if (!isUnixSocket) {
        const int yes = 1;
        ::setsockopt(descriptor.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        ::setsockopt(descriptor.get(), IPPROTO_TCP, TCP_NOTSENT_LOWAT, &mostUnsent, sizeof mostUnsent);
    }
    const HttpPeer peer{isUnixSocket ? std::string{"unix"} : address.host, isUnixSocket, address.isLoopback,
                        listener.identity != nullptr, listener.isMonitor};
    const bool isCounted = !shared.service.speaksForMany(peer);
    std::function<void()> leave = [this, host = peer.address, isCounted] {
        --shared.connections;
        if (isCounted) {
            addresses.leave(host);
        }
    };
    const auto ofAddress =
        isCounted ? addresses.enter(peer.address) : 0; // counted though it may be refused: it leaves, too
    const auto most = listener.isMonitor ? mostAccepted(listener) : options.maxConnections;
    const bool isOneTooMany = shared.connections++ >= most || ofAddress > options.perAddress;
    EndingCall onEnd{std::move(leave)};
    if (ofAddress > told(options.perAddress)) {
        return; // to tell it takes a second, and in TLS a handshake: of connections that others could have
    }
    AcceptedConnection accepted{std::move(descriptor), peer, isOneTooMany, std::move(onEnd),
                                listener.identity == nullptr ? nullptr : listener.identity->begin()};
    auto& thread = threads[nextThread++ % threads.size()];
    if (&thread == &threads.front()) {
        serveConnection(thread.io, thread.connections, shared, std::move(accepted));
    } else {
        asio::post(thread.io, [this, &thread, accepted = std::move(accepted)]() mutable {
            try {
                serveConnection(thread.io, thread.connections, shared, std::move(accepted));
            } catch (const std::exception&) { // this connection is closed, the thread goes on with the others
            }
        });
    }
}

asio::awaitable<void> HttpServer::State::watch(IoThread& thread) {
    const auto tick = tickOf(options);
    for (;;) {
        thread.tick.expires_after(tick);
        co_await thread.tick.async_wait(failureAsValue());
        const auto now = shared.clock.elapsed();
        thread.turnedAt = now;
        thread.connections.forEach([&](LiveConnection& connection) { connection.expire(now); });
    }
}

void HttpServer::State::onAll(void (LiveConnection::*action)()) {
    for (auto& thread : threads) {
        asio::post(thread.io, [&thread, action] {
            thread.connections.forEach([&](LiveConnection& connection) { (connection.*action)(); });
        });
    }
}

asio::awaitable<void> HttpServer::State::drain() {
    ending.expires_after(options.drainDelay);
    co_await ending.async_wait(failureAsValue());
    for (auto& listener : listeners) {
        for (int i = 0; i < mostWaiting && acceptOne(listener) == Accepting::Accepted; ++i) {
        }
        listener.close();
    }
    const auto end = shared.clock.elapsed() + options.grace;
    while ((shared.connections > 0 || pool.isHandling()) && shared.clock.elapsed() < end) {
        onAll(&LiveConnection::drain);
        ending.expires_after(5ms);
        co_await ending.async_wait(failureAsValue());
    }
    onAll(&LiveConnection::cut);
    for (auto& thread : threads) {
        asio::post(thread.io, [&thread] { // behind what is cut, which still tells of its requests
            asio::post(thread.io, [&thread] { thread.io.stop(); });
        });
    }
}

HttpServer::HttpServer(HttpServerOptions options, HttpService& service, BackgroundTasks& tasks, Clock& clock)
    : state_{std::make_unique<State>(options, service, tasks, clock)} {}

HttpServer::~HttpServer() = default;

void HttpServer::listen(ListeningSocket socket, bool isMonitor, const TlsIdentity* identity) {
    state_->listeners.emplace_back(state_->threads.front().io, std::move(socket), isMonitor, identity);
}

void HttpServer::run() {
    auto& state = *state_;
    for (auto& listener : state.listeners) {
        asio::co_spawn(state.threads.front().io, state.accept(listener), asio::detached);
    }
    for (auto& thread : state.threads) {
        asio::co_spawn(thread.io, state.watch(thread), asio::detached);
        if (&thread != &state.threads.front()) {
            state.running.push_back(state.tasks.start([&thread] { thread.io.run(); }));
        }
    }
    state.threads.front().io.run();
    state.running.clear();
}

void HttpServer::stop() {
    auto& state = *state_;
    asio::post(state.threads.front().io, [&state, isFirst = !state.shared.isStopping.exchange(true)] {
        if (isFirst) {
            asio::co_spawn(state.threads.front().io, state.drain(), asio::detached);
        }
    });
}

bool HttpServer::isStopping() const noexcept { return state_->shared.isStopping; }

HttpFigures HttpServer::figures() const {
    return {state_->shared.connections, state_->shared.inFlight, state_->pool.waiting(), state_->shared.streams};
}

std::vector<std::string> HttpServer::handledRoutes() const { return state_->pool.handledRoutes(); }

std::chrono::nanoseconds HttpServer::turnedAt() const noexcept {
    auto earliest = std::chrono::nanoseconds::max();
    for (const auto& thread : state_->threads) {
        earliest = std::min(earliest, thread.turnedAt.load());
    }
    return earliest;
}

} // namespace missive
