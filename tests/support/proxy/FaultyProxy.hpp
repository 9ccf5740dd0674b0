#pragma once

#include <tests/support/proxy/ProxyFault.hpp>
#include <tests/support/proxy/ProxyLink.hpp>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

namespace missive::test {

/// A TCP proxy on a spare loopback port that does to its connections what networks do. Safe to use from any thread.
class FaultyProxy {
public:
    /// In front of a server on that loopback port. Throws std::runtime_error.
    explicit FaultyProxy(std::uint16_t target);
    ~FaultyProxy();
    FaultyProxy(const FaultyProxy&) = delete;
    FaultyProxy& operator=(const FaultyProxy&) = delete;

    std::uint16_t port() const noexcept { return port_; }

    /// What happens from now on, to connections that are there as well. Those whose bytes got lost by the fault before
    /// are reset.
    void suffer(ProxyFault fault);
    /// Resets all connections, wherever in a frame they are; returns how many there were.
    std::size_t cut();
    /// All connections of now are dead, and neither side is told.
    void forget();

    std::size_t connections() const;

private:
    void run();
    void accept();
    void waitForWork();

    const std::uint16_t target_;
    const int listener_;
    const std::uint16_t port_;
    mutable std::mutex mutex_;
    std::vector<std::unique_ptr<ProxyLink>> links_;
    std::mt19937 random_{1};
    std::atomic<ProxyFault> fault_{ProxyFault::None};
    std::atomic<bool> stopping_{false};
    std::thread thread_;
};

} // namespace missive::test
