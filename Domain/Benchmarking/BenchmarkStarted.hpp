#pragma once

#include <cstdint>
#include <string>

namespace missive::benchmarking {

/// The first result of an execution came in.
struct BenchmarkStarted {
    std::string executionId;
    std::string slug;
    std::string runtime;
    std::int64_t total;

    friend bool operator==(const BenchmarkStarted&, const BenchmarkStarted&) noexcept = default;
};

} // namespace missive::benchmarking
