#pragma once

#include <tests/support/TemporaryDirectory.hpp>
#include <tests/support/process/Process.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace missive::test {

/// A PostgreSQL server of the tests' own: scratch data, a socket in its directory and a loopback port. The server does
/// not run as root: then it runs as `nobody`. Used from one thread, with which it ends.
class PostgresServer {
public:
    /// One for all tests of a program, started when it is asked for first.
    static PostgresServer& shared();

    /// Throws std::runtime_error with what the server wrote when it does not come up.
    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    /// The DSN of a new, empty database.
    std::string newDatabase();
    std::string urlOf(const std::string& database) const;
    std::uint16_t port() const noexcept { return port_; }

    /// Ends all connections and the server in an orderly way.
    void stop();
    /// Ends it as a power cut would.
    void kill();
    void start();
    /// Sends a signal to the server and all processes of its own at once; returns when a deadly one was.
    void signalAll(int number);

private:
    Process launch(const std::string& program, const std::vector<std::string>& arguments) const;
    void launchServer();
    void waitUntilUp();

    TemporaryDirectory directory_;
    std::uint16_t port_;
    int databases_ = 0;
    std::unique_ptr<Process> server_;
};

} // namespace missive::test
