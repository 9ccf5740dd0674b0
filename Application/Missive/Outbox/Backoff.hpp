#pragma once

#include <Domain/Missive/Port/Random.hpp>

#include <algorithm>
#include <chrono>

namespace missive {

/// When to try again what keeps failing: 100 ms after the first failure, then twice as long each time up to 5 s, every
/// pause longer or shorter by up to a quarter, so that processes do not try in step. Not thread-safe.
class Backoff {
public:
    using Elapsed = std::chrono::nanoseconds;

    /// The first pause, and the longest.
    struct Bounds {
        std::chrono::milliseconds shortest{100};
        std::chrono::milliseconds longest{5000};
    };

    Backoff() noexcept : Backoff{Bounds{}} {}
    explicit Backoff(Bounds bounds) noexcept : bounds_{bounds} {}

    bool failing() const noexcept { return failures_ > 0; }

    /// How long is left until the next try; nothing where it may be made now.
    std::chrono::milliseconds left(Elapsed now) const noexcept {
        return std::max(std::chrono::ceil<std::chrono::milliseconds>(nextTry_ - now), std::chrono::milliseconds{0});
    }

    void succeeded() noexcept { *this = Backoff{bounds_}; }

    /// Returns the pause.
    std::chrono::milliseconds failed(Elapsed now, Random& random) {
        const auto pause = std::min(bounds_.shortest * (1 << std::min(failures_, 6)), bounds_.longest);
        ++failures_;
        const std::chrono::milliseconds jittered{pause.count() + random.between(-pause.count() / 4, pause.count() / 4)};
        nextTry_ = now + jittered;
        return jittered;
    }

private:
    Bounds bounds_;
    int failures_ = 0;
    Elapsed nextTry_{0};
};

} // namespace missive
