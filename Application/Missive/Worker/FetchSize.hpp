#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace missive {

/// How many messages to claim at a time: as many as are handled in about 50 ms, by a moving average over what handling
/// took, so that fast handlers share one claim among many messages and slow ones hold none back from other workers.
/// Starts at one.
class FetchSize {
public:
    explicit FetchSize(std::size_t most) noexcept : most_{std::max<std::size_t>(most, 1)} {}

    std::size_t next() const noexcept {
        if (average_.count() <= 0) {
            return 1;
        }
        return std::clamp(static_cast<std::size_t>(budget / average_), std::size_t{1}, most_);
    }

    void handled(std::size_t messages, std::chrono::nanoseconds took) noexcept {
        const auto each =
            std::max(took / static_cast<std::chrono::nanoseconds::rep>(messages), std::chrono::nanoseconds{1});
        average_ = average_.count() == 0 ? each : (average_ * 3 + each) / 4;
    }

private:
    static constexpr std::chrono::nanoseconds budget = std::chrono::milliseconds{50};

    std::size_t most_;
    std::chrono::nanoseconds average_{0};
};

} // namespace missive
