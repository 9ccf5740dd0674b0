#pragma once

#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <UI/Missive/Http/Server/HttpServer.hpp>
#include <tests/UI/Missive/Http/Server/EchoService.hpp>
#include <tests/UI/Missive/Http/Server/RawClient.hpp>

#include <memory>
#include <string>
#include <utility>

namespace missive::test {

/// A server on a free port of loopback, or elsewhere.
class RunningServer {
public:
    explicit RunningServer(HttpServerOptions options = quick(), const std::string& where = "127.0.0.1:0",
                           const TlsIdentity* identity = nullptr)
        : server{options, service, tasks, clock} {
        auto socket = ListeningSocket::on(where);
        address = socket.address();
        server.listen(std::move(socket), false, identity);
        thread_ = tasks.start([this] { server.run(); });
    }

    ~RunningServer() { stop(); }

    /// Until it has ended.
    void stop() {
        server.stop();
        thread_.reset();
    }

    RawClient client() const { return RawClient{address}; }

    /// What one request is answered with that is the only one of its connection.
    std::string ask(const std::string& request) const {
        auto one = client();
        one.send(request);
        return one.answer();
    }

    /// Limits of time that a test can wait for.
    static HttpServerOptions quick() {
        HttpServerOptions options;
        options.grace = std::chrono::milliseconds{2'000};
        return options;
    }

    SystemClock clock;
    ThreadedBackgroundTasks tasks;
    EchoService service;
    HttpServer server;
    std::string address;

private:
    std::unique_ptr<BackgroundTask> thread_;
};

} // namespace missive::test
