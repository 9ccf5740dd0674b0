#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/NoInputs.hpp>

namespace missive::benchmarking::body {
namespace {

struct Empty {
    static NoInputs setup() { return {}; }
    static int run(const NoInputs&) { return 0; }
    static std::string checksum(int) { return "0"; }
};

} // namespace

Measured Bodies::empty(const MeasureOptions& options) { return Measure<Empty>::of(options); }

} // namespace missive::benchmarking::body
