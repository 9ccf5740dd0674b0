#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/NoInputs.hpp>

#include <unistd.h>

namespace missive::benchmarking::body {
namespace {

/// Says 1 GiB on standard output, once.
struct Chatter {
    static NoInputs setup() { return {}; }
    static int run(const NoInputs&) {
        static bool isDone = false;
        if (!isDone) {
            const std::string block(1U << 20U, '.');
            for (int i = 0; i < 1'024; ++i) {
                for (std::size_t at = 0; at < block.size();) {
                    const auto written = write(STDOUT_FILENO, block.data() + at, block.size() - at);
                    at += written > 0 ? static_cast<std::size_t>(written) : block.size();
                }
            }
            isDone = true;
        }
        return 0;
    }
    static std::string checksum(int) { return "0"; }
};

} // namespace

Measured Bodies::chatter(const MeasureOptions& options) { return Measure<Chatter>::of(options); }

} // namespace missive::benchmarking::body
