#pragma once

#include <chrono>

namespace missive {

/// An instant in UTC, to the microsecond.
using TimePoint = std::chrono::sys_time<std::chrono::microseconds>;

} // namespace missive
