#pragma once

#include <Domain/Performance/Measurement.hpp>

#include <cstdint>

namespace missive::performance {

/// Sums and maxima of measurements, in whole microseconds and bytes: exact, and in any order the same.
struct RouteFigures {
    std::int64_t samples = 0;
    /// The accesses that the samples stand for.
    double accesses = 0;
    std::int64_t requestSum = 0;
    std::int64_t requestMax = 0;
    std::int64_t querySum = 0;
    std::int64_t queryMax = 0;
    std::int64_t queryTimeSum = 0;
    std::int64_t queryTimeMax = 0;
    std::int64_t memorySum = 0;
    std::int64_t memoryMax = 0;
    std::int64_t memorySamples = 0;
    std::int64_t errors = 0;

    void add(const Measurement& measurement) noexcept;
    void merge(const RouteFigures& other) noexcept;

    friend bool operator==(const RouteFigures&, const RouteFigures&) = default;
};

} // namespace missive::performance
