#include <Infrastructure/Missive/Metrics/PrometheusMetrics.hpp>

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <functional>
#include <map>
#include <stdexcept>

namespace missive {
namespace {

/// https://opentelemetry.io/docs/specs/semconv/http/http-metrics/, http.server.request.duration.
const prometheus::Histogram::BucketBoundaries& seconds() {
    static const prometheus::Histogram::BucketBoundaries bounds{
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10};
    return bounds;
}

template <class Kind> using FamiliesOf = std::map<std::string, prometheus::Family<Kind>*, std::less<>>;

template <class Kind> prometheus::Family<Kind>& named(const FamiliesOf<Kind>& families, std::string_view name) {
    const auto found = families.find(name);
    if (found == families.end()) {
        throw std::invalid_argument{"The figure \"" + std::string{name} + "\" is not declared, or as something else."};
    }
    return *found->second;
}

} // namespace

struct PrometheusMetrics::Families {
    prometheus::Registry registry;
    FamiliesOf<prometheus::Counter> counters;
    FamiliesOf<prometheus::Gauge> gauges;
    FamiliesOf<prometheus::Histogram> histograms;
    std::map<std::string, prometheus::Histogram::BucketBoundaries, std::less<>> bounds;
};

PrometheusMetrics::PrometheusMetrics(const std::vector<MetricDefinition>& definitions)
    : families_{std::make_unique<Families>()} {
    for (const auto& [kind, name, help, bounds] : definitions) {
        switch (kind) {
        case MetricDefinition::Kind::Counter:
            families_->counters[name] = &prometheus::BuildCounter().Name(name).Help(help).Register(families_->registry);
            break;
        case MetricDefinition::Kind::Gauge:
            families_->gauges[name] = &prometheus::BuildGauge().Name(name).Help(help).Register(families_->registry);
            break;
        case MetricDefinition::Kind::Histogram:
            families_->histograms[name] =
                &prometheus::BuildHistogram().Name(name).Help(help).Register(families_->registry);
            families_->bounds[name] = bounds.empty() ? seconds() : bounds;
        }
    }
}

PrometheusMetrics::~PrometheusMetrics() = default;

void PrometheusMetrics::add(std::string_view name, const MetricLabels& labels, double by) {
    named(families_->counters, name).Add(labels).Increment(by);
}

void PrometheusMetrics::observe(std::string_view name, const MetricLabels& labels, double value) {
    named(families_->histograms, name).Add(labels, families_->bounds.find(name)->second).Observe(value);
}

void PrometheusMetrics::set(std::string_view name, const MetricLabels& labels, double value) {
    named(families_->gauges, name).Add(labels).Set(value);
}

std::string PrometheusMetrics::text() const {
    return prometheus::TextSerializer{}.Serialize(families_->registry.Collect());
}

} // namespace missive
