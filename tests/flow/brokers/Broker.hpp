#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace missive::test {

/// A real server of the test's own that carries messages, and as PostgreSQL an application's rows too. Used from one
/// thread.
class Broker {
public:
    virtual ~Broker() = default;

    /// `redis`, `amqp` or `postgres`; nothing for `sqlite`, which is no server. Throws std::invalid_argument for any
    /// other name, std::runtime_error when the server does not start.
    static std::unique_ptr<Broker> of(const std::string& name);

    /// The DSN of a stream, an exchange or a database of this name. A database is made, so ask once for each name.
    virtual std::string place(const std::string& name) = 0;
    virtual std::uint16_t port() const = 0;
    /// How rarely it can be killed among other processes: starting takes its time.
    virtual int oneKillIn() const { return 10; }

    /// With SIGKILL, it and all processes of its own.
    virtual void kill() = 0;
    /// With the data it had; returns when clients can connect.
    virtual void start() = 0;
    /// Stops it in its tracks, as a machine that hangs, and lets it run on.
    virtual void pause() = 0;
    virtual void resume() = 0;
};

} // namespace missive::test
