#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/Sequence.hpp>

namespace missive::benchmarking::body {
namespace {

struct Matrix {
    static constexpr std::size_t size = 48;

    static std::vector<std::int64_t> setup() {
        auto values = sequence(size * size);
        for (auto& value : values) {
            value %= 1'000;
        }
        return values;
    }
    static std::int64_t run(const std::vector<std::int64_t>& a) {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < size; ++i) {
            for (std::size_t j = 0; j < size; ++j) {
                std::int64_t value = 0;
                for (std::size_t k = 0; k < size; ++k) {
                    value += a[i * size + k] * a[j * size + k];
                }
                sum = fold(sum, value);
            }
        }
        return sum;
    }
    static std::string checksum(std::int64_t sum) { return std::to_string(sum); }
};

} // namespace

Measured Bodies::matrix(const MeasureOptions& options) { return Measure<Matrix>::of(options); }

} // namespace missive::benchmarking::body
