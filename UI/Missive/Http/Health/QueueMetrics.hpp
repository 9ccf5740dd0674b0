#pragma once

#include <Application/Missive/Operation/CountMessages.hpp>
#include <Domain/Missive/MetricDefinition.hpp>
#include <Domain/Missive/Port/Metrics.hpp>

#include <vector>

namespace missive {

/// The figures of an application's transports: how many messages wait in which state. Asking costs as many questions as
/// there are transports. What it refers to must outlive it.
class QueueMetrics {
public:
    /// `metrics` must know the `definitions`.
    QueueMetrics(Metrics& metrics, CountMessages messages) : metrics_{metrics}, messages_{messages} {}

    static std::vector<MetricDefinition> definitions();

    /// Counts once; what cannot be asked keeps its last figures.
    void sample();

private:
    Metrics& metrics_;
    CountMessages messages_;
};

} // namespace missive
