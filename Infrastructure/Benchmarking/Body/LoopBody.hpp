#pragma once

#include <Infrastructure/Benchmarking/Body/NoInputs.hpp>

#include <cstdint>
#include <string>

namespace missive::benchmarking::body {

/// The sum of the remainders of squares.
struct LoopBody {
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

} // namespace missive::benchmarking::body
