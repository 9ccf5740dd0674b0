#pragma once

#include <Domain/Missive/MetricDefinition.hpp>
#include <Domain/Missive/Port/Metrics.hpp>

#include <functional>
#include <vector>

namespace missive {

/// Figures of somebody who is asked for them whenever they are to be shown.
struct MetricSource {
    std::vector<MetricDefinition> definitions;
    /// Brings them up to date; from any thread, one at a time. What it throws leaves the figures as they were.
    std::function<void(Metrics&)> sample;
};

} // namespace missive
