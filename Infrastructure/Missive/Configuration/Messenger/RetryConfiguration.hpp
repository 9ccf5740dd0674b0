#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace missive {

/// `retry_strategy` of a transport: retry n waits delay × multiplier^(n-1), at most maxDelay (0: no bound), varied by
/// ± jitter (0 to 1) of itself. Named by `service` instead, a strategy of the application decides.
struct RetryConfiguration {
    std::int64_t maxRetries = 3;
    std::chrono::milliseconds delay{1000};
    double multiplier = 2;
    std::chrono::milliseconds maxDelay{0};
    double jitter = 0.1;
    std::optional<std::string> service;
};

} // namespace missive
