#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/NoInputs.hpp>

#include <unistd.h>

namespace missive::benchmarking::body {
namespace {

/// Leaves a process behind that would live on.
struct ForkBombOne {
    static NoInputs setup() { return {}; }
    static int run(const NoInputs&) {
        static bool isDone = false;
        if (!isDone && fork() == 0) {
            for (;;) {
                Meter::pause();
            }
        }
        isDone = true;
        return 0;
    }
    static std::string checksum(int) { return "0"; }
};

} // namespace

Measured Bodies::forkBombOne(const MeasureOptions& options) { return Measure<ForkBombOne>::of(options); }

} // namespace missive::benchmarking::body
