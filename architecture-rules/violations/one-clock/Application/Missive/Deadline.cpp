#include <chrono>

namespace missive {

using Ticks = std::chrono::steady_clock;

auto now() { return Ticks::now(); }

} // namespace missive
