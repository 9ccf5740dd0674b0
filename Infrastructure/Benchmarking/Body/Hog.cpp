#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/NoInputs.hpp>

#include <vector>

namespace missive::benchmarking::body {
namespace {

/// Takes memory until there is none.
struct Hog {
    static NoInputs setup() { return {}; }
    static std::size_t run(const NoInputs&) {
        std::vector<std::string> taken;
        for (int i = 0; i < 16'384; ++i) {
            taken.emplace_back(1U << 20U, '\1');
        }
        return taken.size();
    }
    static std::string checksum(std::size_t taken) { return std::to_string(taken); }
};

} // namespace

Measured Bodies::hog(const MeasureOptions& options) { return Measure<Hog>::of(options); }

} // namespace missive::benchmarking::body
