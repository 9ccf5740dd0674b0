#pragma once

#include <Domain/Performance/RecorderCounts.hpp>
#include <UI/Missive/MetricSource.hpp>
#include <UI/Performance/Measuring.hpp>

#include <vector>

namespace missive::performance {

/// The figures of this process's recorder for /metrics.
class RecorderMetrics {
public:
    /// It must outlive this.
    explicit RecorderMetrics(Measuring& measuring) noexcept : measuring_{measuring} {}

    static std::vector<MetricDefinition> definitions();

    /// Used from one thread at a time.
    void sample(Metrics& metrics);

private:
    Measuring& measuring_;
    RecorderCounts told_;
};

} // namespace missive::performance
