#include <chrono>

namespace missive {

auto today() { return std::chrono::system_clock::now(); }

} // namespace missive
