#pragma once

#include <Domain/Missive/Port/Random.hpp>
#include <Domain/Missive/Port/RetryPolicy.hpp>

#include <chrono>

namespace missive {

/// Waits longer with every try: delay × multiplier ^ tries, give or take the jitter's share of it, at most the longest
/// delay (which carries no jitter). Rounded up to whole milliseconds, bounded by what 64 bits hold. (Formula and
/// defaults: Symfony Messenger's MultiplierRetryStrategy.)
class MultiplierRetryPolicy final : public RetryPolicy {
public:
    struct Settings {
        int maxRetries = 3;
        std::chrono::milliseconds delay{1000};
        double multiplier = 2;
        /// Zero for no limit.
        std::chrono::milliseconds maxDelay{0};
        /// 0 to 1.
        double jitter = 0.1;
    };

    /// Throws std::invalid_argument for settings out of range. `random` must outlive the policy.
    MultiplierRetryPolicy(const Settings& settings, Random& random);

    bool isRetryable(const Envelope& envelope, int retryCount, const std::exception* error) override;
    std::chrono::milliseconds waitingTime(const Envelope& envelope, int retryCount,
                                          const std::exception* error) override;

private:
    Settings settings_;
    Random& random_;
};

} // namespace missive
