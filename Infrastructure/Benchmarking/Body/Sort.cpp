#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/Sequence.hpp>

namespace missive::benchmarking::body {
namespace {

struct Sort {
    static std::vector<std::int64_t> setup() { return sequence(10'000); }
    static std::int64_t run(const std::vector<std::int64_t>& inputs) {
        auto values = inputs;
        std::sort(values.begin(), values.end());
        std::int64_t sum = 0;
        for (const auto value : values) {
            sum = fold(sum, value);
        }
        return sum;
    }
    static std::string checksum(std::int64_t sum) { return std::to_string(sum); }
};

} // namespace

Measured Bodies::sort(const MeasureOptions& options) { return Measure<Sort>::of(options); }

} // namespace missive::benchmarking::body
