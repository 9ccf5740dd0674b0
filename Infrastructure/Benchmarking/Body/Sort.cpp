#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/SortBody.hpp>

namespace missive::benchmarking::body {

Measured Bodies::sort(const MeasureOptions& options) { return Measure<SortBody>::of(options); }

} // namespace missive::benchmarking::body
