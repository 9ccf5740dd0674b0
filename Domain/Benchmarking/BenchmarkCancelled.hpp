#pragma once

#include <cstdint>
#include <string>

namespace missive::benchmarking {

/// An execution was called off: no further result counts.
struct BenchmarkCancelled {
    std::string executionId;
    std::string slug;
    std::string runtime;
    std::int64_t done;
    std::int64_t total;

    friend bool operator==(const BenchmarkCancelled&, const BenchmarkCancelled&) noexcept = default;
};

} // namespace missive::benchmarking
