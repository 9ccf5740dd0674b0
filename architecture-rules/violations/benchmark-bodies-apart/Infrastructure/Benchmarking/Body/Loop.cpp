#include <Infrastructure/Benchmarking/RunnerLine.hpp>

namespace missive::benchmarking::body {

RunnerLine loop() { return {}; }

} // namespace missive::benchmarking::body
