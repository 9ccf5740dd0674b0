#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/NoInputs.hpp>

namespace missive::benchmarking::body {
namespace {

struct SleepOneMillisecond {
    static NoInputs setup() { return {}; }
    static int run(const NoInputs&) {
        Meter::pause();
        return 0;
    }
    static std::string checksum(int) { return "0"; }
};

} // namespace

Measured Bodies::sleepOneMillisecond(const MeasureOptions& options) {
    return Measure<SleepOneMillisecond>::of(options);
}

} // namespace missive::benchmarking::body
