#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/NoInputs.hpp>

namespace missive::benchmarking::body {
namespace {

struct Hang {
    static NoInputs setup() { return {}; }
    static int run(const NoInputs&) {
        for (;;) {
            Meter::pause();
        }
    }
    static std::string checksum(int) { return "0"; }
};

} // namespace

Measured Bodies::hang(const MeasureOptions& options) { return Measure<Hang>::of(options); }

} // namespace missive::benchmarking::body
