#include <Domain/Performance/RouteStatistics.hpp>

#include <algorithm>
#include <cmath>

namespace missive::performance {

namespace {

constexpr double bytesOfKibibyte = 1024;

} // namespace

void RouteStatistics::add(const Measurement& measurement) {
    const auto count = std::max(std::llround(measurement.weight), 1LL);
    const auto note = [&](QuantileSketch& sketch, double value) {
        sketch.add(value, static_cast<QuantileSketch::Count>(count));
    };
    figures.add(measurement);
    if (measurement.status) {
        statuses.add(*measurement.status, count);
    }
    if (measurement.requestTime) {
        note(requestTime, static_cast<double>(measurement.requestTime->count()));
    }
    if (measurement.queryTime) {
        note(queryTime, static_cast<double>(measurement.queryTime->count()));
    }
    if (measurement.queries) {
        note(queries, static_cast<double>(*measurement.queries));
    }
    if (measurement.memory) {
        note(memory, static_cast<double>(*measurement.memory) / bytesOfKibibyte);
    }
}

void RouteStatistics::merge(const RouteStatistics& other) {
    figures.merge(other.figures);
    statuses.merge(other.statuses);
    requestTime.merge(other.requestTime);
    queryTime.merge(other.queryTime);
    queries.merge(other.queries);
    memory.merge(other.memory);
}

} // namespace missive::performance
