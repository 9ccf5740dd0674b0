#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Waiter.hpp>
#include <Domain/Performance/Port/MetricsPurge.hpp>
#include <UI/Performance/PerformanceOptions.hpp>

#include <cstddef>
#include <cstdint>

namespace missive::performance {

/// Removes what is old, so many rows a transaction and with pauses as long as those took, so that others find the
/// database free half of the time.
class PurgeMetrics {
public:
    /// All must outlive it.
    PurgeMetrics(MetricsPurge& purge, const Clock& clock, Waiter& waiter) noexcept
        : purge_{purge}, clock_{clock}, waiter_{waiter} {}

    /// All that the options let go.
    void byAge(const PerformanceOptions& options) const;

    /// All of one kind; returns how many rows.
    std::int64_t all(const PurgeScope& scope, std::size_t batch = 1'000) const;

private:
    MetricsPurge& purge_;
    const Clock& clock_;
    Waiter& waiter_;
};

} // namespace missive::performance
