#pragma once

#include <Domain/Missive/MetricDefinition.hpp>
#include <Domain/Missive/Port/Metrics.hpp>

#include <memory>
#include <vector>

namespace missive {

/// Figures kept by prometheus-cpp. Histograms without bounds of their own are of seconds, with those that
/// OpenTelemetry's conventions give for the duration of requests (5 ms to 10 s), and three finer ones.
class PrometheusMetrics final : public Metrics {
public:
    explicit PrometheusMetrics(const std::vector<MetricDefinition>& definitions);
    ~PrometheusMetrics() override;

    void add(std::string_view name, const MetricLabels& labels, double by) override;
    void observe(std::string_view name, const MetricLabels& labels, double value) override;
    void set(std::string_view name, const MetricLabels& labels, double value) override;
    std::string text() const override;

private:
    struct Families;
    std::unique_ptr<Families> families_;
};

} // namespace missive
