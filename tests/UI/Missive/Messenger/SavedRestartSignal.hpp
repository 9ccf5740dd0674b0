#pragma once

#include <Domain/Missive/Port/RestartSignal.hpp>

namespace missive::test {

/// Keeps the request in memory.
class SavedRestartSignal final : public RestartSignal {
public:
    void request(TimePoint at) override { at_ = at; }
    std::optional<TimePoint> requestedAt() const override { return at_; }

private:
    std::optional<TimePoint> at_;
};

} // namespace missive::test
