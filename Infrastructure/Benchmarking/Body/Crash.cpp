#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/NoInputs.hpp>

#include <csignal>

namespace missive::benchmarking::body {
namespace {

struct Crash {
    static NoInputs setup() { return {}; }
    static int run(const NoInputs&) {
        // Or a sanitizer would make a report of it.
        std::signal(SIGSEGV, SIG_DFL);
        return std::raise(SIGSEGV);
    }
    static std::string checksum(int) { return "0"; }
};

} // namespace

Measured Bodies::crash(const MeasureOptions& options) { return Measure<Crash>::of(options); }

} // namespace missive::benchmarking::body
