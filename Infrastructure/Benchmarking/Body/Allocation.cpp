#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/Sequence.hpp>

#include <forward_list>

namespace missive::benchmarking::body {
namespace {

struct Allocation {
    static std::vector<std::int64_t> setup() {
        auto values = sequence(20'000);
        for (auto& value : values) {
            value %= 1'000;
        }
        return values;
    }
    static std::int64_t run(const std::vector<std::int64_t>& inputs) {
        std::forward_list<std::int64_t> list;
        for (const auto value : inputs) {
            list.push_front(value);
        }
        std::int64_t sum = 0;
        for (const auto value : list) {
            sum = fold(sum, value);
        }
        return sum;
    }
    static std::string checksum(std::int64_t sum) { return std::to_string(sum); }
};

} // namespace

Measured Bodies::allocation(const MeasureOptions& options) { return Measure<Allocation>::of(options); }

} // namespace missive::benchmarking::body
