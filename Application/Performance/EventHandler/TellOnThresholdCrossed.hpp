#pragma once

#include <Domain/Performance/Port/AlertChannel.hpp>

namespace missive::performance {

class TellOnThresholdCrossed {
public:
    /// It must outlive this.
    explicit TellOnThresholdCrossed(AlertChannel& channel) noexcept : channel_{channel} {}

    void operator()(const ThresholdCrossed& crossed) const { channel_.tell(crossed); }

private:
    AlertChannel& channel_;
};

} // namespace missive::performance
