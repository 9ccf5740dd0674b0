#pragma once

#include <cstdint>
#include <string>

namespace missive::benchmarking {

/// The last result of an execution came in, whichever iteration it belongs to. Once an execution.
struct BenchmarkCompleted {
    std::string executionId;
    std::string slug;
    std::string runtime;
    std::int64_t ok;
    std::int64_t failed;

    friend bool operator==(const BenchmarkCompleted&, const BenchmarkCompleted&) noexcept = default;
};

} // namespace missive::benchmarking
