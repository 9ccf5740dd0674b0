#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <optional>

namespace missive {

/// Asks the workers of all processes that share it to stop. `requestedAt` is safe to call from any thread, `request`
/// from one at a time.
class RestartSignal {
public:
    virtual ~RestartSignal() = default;

    /// Workers started before `at` stop after their current message.
    virtual void request(TimePoint at) = 0;

    /// When that was last asked for.
    virtual std::optional<TimePoint> requestedAt() const = 0;
};

} // namespace missive
