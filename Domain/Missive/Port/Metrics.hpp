#pragma once

#include <Domain/Missive/MetricLabels.hpp>

#include <string>
#include <string_view>

namespace missive {

/// Figures that somebody collects from time to time. The names and what they mean are declared where this is made;
/// labels have few values: never ids. Safe to call from any thread; std::invalid_argument for a name that is not
/// declared, or is declared as something else.
class Metrics {
public:
    virtual ~Metrics() = default;

    /// Adds to a counter, which only grows.
    virtual void add(std::string_view name, const MetricLabels& labels, double by) = 0;

    /// Notes a value in a histogram: of seconds, unless it is declared with bounds of its own.
    virtual void observe(std::string_view name, const MetricLabels& labels, double value) = 0;

    /// Sets what goes up and down.
    virtual void set(std::string_view name, const MetricLabels& labels, double value) = 0;

    /// All of them, in the text format of Prometheus 0.0.4.
    virtual std::string text() const = 0;
};

} // namespace missive
