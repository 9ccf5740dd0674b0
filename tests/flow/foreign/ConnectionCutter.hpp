#pragma once

#include <tests/support/proxy/FaultyProxy.hpp>

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>
#include <vector>

namespace missive::test {

/// Resets all connections through some proxies at an interval, until it is stopped.
class ConnectionCutter {
public:
    /// Never for an interval of 0. The proxies must outlive it.
    ConnectionCutter(std::vector<FaultyProxy*> proxies, std::chrono::milliseconds interval);

    /// How many connections were reset.
    std::size_t stop();

private:
    void run(const std::stop_token& stopping);

    const std::vector<FaultyProxy*> proxies_;
    const std::chrono::milliseconds interval_;
    std::size_t cut_ = 0;
    std::jthread thread_;
};

} // namespace missive::test
