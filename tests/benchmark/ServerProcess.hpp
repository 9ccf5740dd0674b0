#pragma once

#include <tests/support/process/Process.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace missive::benchmark {

/// A server of HTTP in a process of its own that keeps to one processor. It is told to stop with the object.
class ServerProcess {
public:
    /// Waits until somebody listens on the port. Throws std::runtime_error when nobody does in time.
    ServerProcess(int processor, std::uint16_t port, const test::ProcessSettings& settings);
    ~ServerProcess();
    ServerProcess(ServerProcess&&) noexcept = default;
    ServerProcess& operator=(ServerProcess&&) = delete;

    std::uint16_t port() const noexcept { return port_; }
    std::string address() const { return "127.0.0.1:" + std::to_string(port_); }

    std::chrono::nanoseconds processorTime() const { return process_.processorTime(); }

    /// What of it is in memory.
    std::size_t residentBytes() const;

private:
    std::uint16_t port_;
    test::Process process_;
};

} // namespace missive::benchmark
