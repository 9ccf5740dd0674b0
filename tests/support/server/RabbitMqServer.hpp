#pragma once

#include <tests/support/TemporaryDirectory.hpp>
#include <tests/support/process/Process.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace missive::test {

/// A RabbitMQ server of the test's own, without plug-ins, on a spare port of 127.0.0.1 to 127.0.0.3 with scratch data
/// and an `epmd` of its own; gone with the object. Runs as root and as anybody. Starting takes some seconds: one for a
/// test program will do.
class RabbitMqServer {
public:
    /// Returns when clients can connect. Throws std::runtime_error with the server's words.
    RabbitMqServer();
    ~RabbitMqServer();

    /// The one of this program, started at its first use.
    static RabbitMqServer& shared();

    std::uint16_t port() const noexcept { return port_; }

    /// `amqp://guest:guest@HOST:PORT` and what follows, such as `/%2f/orders?…`.
    std::string dsn(const std::string& rest = "", const std::string& host = "127.0.0.1") const;

    /// `amqps://guest:guest@localhost:PORT` and what follows; empty where there is no `openssl` to make a certificate.
    std::string tlsDsn(const std::string& rest = "") const;
    /// The file of the certificate the server shows, which it has signed itself, for `localhost`.
    std::string certificate() const;

    /// As a power cut would end it: SIGKILL.
    void kill();
    /// With the data it had; returns when clients can connect.
    void start();

    /// Stops the whole server in its tracks, as a machine that hangs, and lets it run on.
    void pause() const;
    void resume() const;

    /// What `rabbitmqctl` with these arguments prints. Takes a second or two. Throws std::runtime_error when it fails.
    std::string control(std::vector<std::string> arguments);

private:
    bool accepts() const;
    bool answers(const char* host) const;

    TemporaryDirectory directory_;
    std::uint16_t port_;
    std::uint16_t tlsPort_ = 0;
    std::map<std::string, std::string> environment_;
    std::optional<Process> names_;
    std::optional<Process> server_;
};

} // namespace missive::test
