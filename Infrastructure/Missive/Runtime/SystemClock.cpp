#include <Infrastructure/Missive/Runtime/SystemClock.hpp>

namespace missive {

TimePoint SystemClock::now() const {
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

std::chrono::nanoseconds SystemClock::elapsed() const { return std::chrono::steady_clock::now().time_since_epoch(); }

} // namespace missive
