#pragma once

#include <tests/support/TemporaryDirectory.hpp>
#include <tests/support/process/Process.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace missive::test {

/// A Redis server of the test's own on a spare loopback port, its data in a scratch directory; it ends with the object.
/// It writes an append-only file and syncs it with every command unless told otherwise. Used from one thread.
class RedisServer {
public:
    /// Arguments as redis-server takes them, such as `--appendonly no`. Throws std::runtime_error when it does not
    /// start.
    explicit RedisServer(std::vector<std::string> arguments = {});

    std::uint16_t port() const noexcept { return port_; }
    std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
    std::string socket() const { return directory_.file("redis.sock"); }

    /// Kills it as a power cut of the machine would, but for what the kernel has not written yet.
    void kill();
    /// Starts it again with its data and the same port.
    void start();
    void signal(int number) { process_->signal(number); }

private:
    bool answers() const;

    TemporaryDirectory directory_;
    std::vector<std::string> arguments_;
    std::uint16_t port_ = 0;
    std::optional<Process> process_;
};

} // namespace missive::test
