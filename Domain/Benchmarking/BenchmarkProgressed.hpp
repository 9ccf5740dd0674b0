#pragma once

#include <cstdint>
#include <string>

namespace missive::benchmarking {

/// So many results of an execution are in: a count, whichever iterations they belong to. At most 20 an execution.
struct BenchmarkProgressed {
    std::string executionId;
    std::string slug;
    std::string runtime;
    std::int64_t done;
    std::int64_t total;

    friend bool operator==(const BenchmarkProgressed&, const BenchmarkProgressed&) noexcept = default;
};

} // namespace missive::benchmarking
