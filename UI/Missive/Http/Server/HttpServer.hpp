#pragma once

#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <UI/Missive/Http/Server/HttpFigures.hpp>
#include <UI/Missive/Http/Server/HttpServerOptions.hpp>
#include <UI/Missive/Http/Server/HttpService.hpp>
#include <UI/Missive/Http/Server/ListeningSocket.hpp>
#include <UI/Missive/Http/Tls/TlsIdentity.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace missive {

/// Serves HTTP/1.1 on sockets: reads requests, has them judged and handled, and writes the answers, each within its
/// limits. Connections are served on I/O threads, requests handled on worker threads.
class HttpServer {
public:
    /// All must outlive it.
    HttpServer(HttpServerOptions options, HttpService& service, BackgroundTasks& tasks, Clock& clock);

    /// Ends at once what still goes on, and waits for the handlers that run.
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// Accepts connections on this socket, from when it runs. A request that comes in by a monitoring socket says so
    /// (HttpPeer::isMonitor); 32 connections are accepted there beyond all that others can take. With an identity,
    /// which must outlive it, TLS is spoken there (HttpPeer::isEncrypted).
    void listen(ListeningSocket socket, bool isMonitor = false, const TlsIdentity* identity = nullptr);

    /// Serves on this thread and others until it was told to stop and all that was begun is answered and every handler
    /// has ended, or has had its grace. Once.
    void run();

    /// Has it stop: from now on every answer ends its connection; after the drain delay it accepts no connections, and
    /// ends those that are idle. What came whole before is answered. Safe to call from any thread, also before `run`.
    void stop();

    /// Whether it was told to stop. Safe to call from any thread, as are the next.
    bool isStopping() const noexcept;
    HttpFigures figures() const;

    /// The names of the routes whose handlers run, each as often as it does: after `run` those that hang.
    std::vector<std::string> handledRoutes() const;

    /// When, by the clock's `elapsed`, each of its I/O threads had last come round: more than a second ago, one hangs.
    std::chrono::nanoseconds turnedAt() const noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace missive
