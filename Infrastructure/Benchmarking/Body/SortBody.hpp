#pragma once

#include <Infrastructure/Benchmarking/Body/Sequence.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace missive::benchmarking::body {

/// Sorts a copy of ten thousand numbers and folds it.
struct SortBody {
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

} // namespace missive::benchmarking::body
