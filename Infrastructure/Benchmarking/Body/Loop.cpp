#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/NoInputs.hpp>

namespace missive::benchmarking::body {
namespace {

struct Loop {
    static NoInputs setup() { return {}; }
    static std::int64_t run(const NoInputs&) {
        std::int64_t sum = 0;
        for (std::int64_t i = 0; i < 100'000; ++i) {
            sum += i * i % 1'000'003;
        }
        return sum;
    }
    static std::string checksum(std::int64_t sum) { return std::to_string(sum); }
};

} // namespace

Measured Bodies::loop(const MeasureOptions& options) { return Measure<Loop>::of(options); }

} // namespace missive::benchmarking::body
