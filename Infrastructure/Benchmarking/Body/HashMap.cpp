#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/Sequence.hpp>

#include <unordered_map>
#include <utility>

namespace missive::benchmarking::body {
namespace {

struct HashMap {
    using Answer = std::pair<std::size_t, std::int64_t>;

    static std::vector<std::int64_t> setup() { return sequence(10'000); }
    static Answer run(const std::vector<std::int64_t>& inputs) {
        std::unordered_map<std::string, std::int64_t> table;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            table["key" + std::to_string(inputs[i] % 5'000)] = static_cast<std::int64_t>(i);
        }
        std::int64_t sum = 0;
        for (const auto& [key, value] : table) {
            sum += value;
        }
        return {table.size(), sum};
    }
    static std::string checksum(const Answer& answer) {
        return std::to_string(answer.first) + " " + std::to_string(answer.second);
    }
};

} // namespace

Measured Bodies::hashMap(const MeasureOptions& options) { return Measure<HashMap>::of(options); }

} // namespace missive::benchmarking::body
