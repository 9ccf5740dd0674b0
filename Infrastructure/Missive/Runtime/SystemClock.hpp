#pragma once

#include <Domain/Missive/Port/Clock.hpp>

namespace missive {

/// The machine's clocks.
class SystemClock final : public Clock {
public:
    TimePoint now() const override;
    std::chrono::nanoseconds elapsed() const override;
};

} // namespace missive
