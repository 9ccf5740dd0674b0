#pragma once

#include <Domain/Performance/ThresholdCrossed.hpp>

namespace missive::performance {

/// Where people are told of thresholds. Safe to use from any thread.
class AlertChannel {
public:
    virtual ~AlertChannel() = default;

    /// When it returns they were told. Throws where they were not, an Unrecoverable error where trying again would not
    /// mend that.
    virtual void tell(const ThresholdCrossed& crossed) = 0;
};

} // namespace missive::performance
