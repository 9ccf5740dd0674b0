#include <Infrastructure/Missive/Retry/MultiplierRetryPolicy.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>

namespace missive {

namespace {

void demand(bool holds, const std::string& sentence) {
    if (!holds) {
        throw std::invalid_argument{sentence};
    }
}

} // namespace

MultiplierRetryPolicy::MultiplierRetryPolicy(const Settings& settings, Random& random)
    : settings_{settings}, random_{random} {
    demand(settings.maxRetries >= 0, "max_retries must be greater than or equal to zero.");
    demand(settings.delay.count() >= 0, "delay must be greater than or equal to zero.");
    demand(settings.multiplier >= 1, "multiplier must be greater than or equal to one.");
    demand(settings.maxDelay.count() >= 0, "max_delay must be greater than or equal to zero.");
    demand(settings.jitter >= 0 && settings.jitter <= 1, "jitter must be between 0 and 1.");
}

bool MultiplierRetryPolicy::isRetryable(const Envelope&, int retryCount, const std::exception*) {
    return retryCount < settings_.maxRetries;
}

std::chrono::milliseconds MultiplierRetryPolicy::waitingTime(const Envelope&, int retryCount, const std::exception*) {
    constexpr auto longest = std::numeric_limits<std::int64_t>::max();
    if (settings_.delay.count() == 0) {
        return settings_.delay;
    }
    double wait = static_cast<double>(settings_.delay.count()) * std::pow(settings_.multiplier, retryCount);
    const double share = wait * settings_.jitter;
    if (share >= 1 && share < static_cast<double>(longest)) {
        const auto most = static_cast<std::int64_t>(share);
        wait += static_cast<double>(random_.between(-most, most));
    }
    if (settings_.maxDelay.count() != 0 && wait > static_cast<double>(settings_.maxDelay.count())) {
        return settings_.maxDelay;
    }
    const double rounded = std::ceil(wait);
    return std::chrono::milliseconds{rounded >= static_cast<double>(longest) ? longest
                                                                             : static_cast<std::int64_t>(rounded)};
}

} // namespace missive
