#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/LoopBody.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>

namespace missive::benchmarking::body {

Measured Bodies::loop(const MeasureOptions& options) { return Measure<LoopBody>::of(options); }

} // namespace missive::benchmarking::body
