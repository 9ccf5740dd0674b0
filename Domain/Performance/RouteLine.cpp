#include <Domain/Performance/RouteLine.hpp>

#include <stdexcept>

namespace missive::performance {

namespace {

constexpr double microseconds = 1e6;

double each(std::int64_t sum, std::int64_t samples) {
    return samples == 0 ? 0 : static_cast<double>(sum) / static_cast<double>(samples);
}

std::optional<double> secondsAt(const QuantileSketch& sketch, double q) {
    const auto value = sketch.quantile(q);
    return value ? std::optional{*value / microseconds} : std::nullopt;
}

} // namespace

RouteLine::RouteLine(const RouteSummary& shown) : summary{shown} {
    const auto& statistics = summary.statistics;
    const auto& figures = statistics.figures;
    count = figures.accesses;
    errorShare = each(figures.errors, figures.samples);
    mean = each(figures.requestSum, figures.samples) / microseconds;
    p50 = secondsAt(statistics.requestTime, 0.5);
    p95 = secondsAt(statistics.requestTime, 0.95);
    p99 = secondsAt(statistics.requestTime, 0.99);
    max = static_cast<double>(figures.requestMax) / microseconds;
    queries = each(figures.querySum, figures.samples);
    queryTime = each(figures.queryTimeSum, figures.samples) / microseconds;
    total = mean * figures.accesses;
    if (figures.memorySamples > 0) {
        memory = each(figures.memorySum, figures.memorySamples);
    }
}

double RouteLine::sortedBy(std::string_view what) const {
    if (what == "total") {
        return total;
    }
    if (what == "p95") {
        return p95.value_or(0);
    }
    if (what == "p99") {
        return p99.value_or(0);
    }
    if (what == "mean") {
        return mean;
    }
    if (what == "max") {
        return max;
    }
    if (what == "count") {
        return count;
    }
    if (what == "queries") {
        return queries;
    }
    if (what == "query-time") {
        return queryTime;
    }
    if (what == "memory") {
        return memory.value_or(0);
    }
    if (what == "errors") {
        return errorShare;
    }
    if (what == "last") {
        return static_cast<double>(summary.lastAccessedAt.time_since_epoch().count());
    }
    throw std::invalid_argument{"total, p95, p99, mean, max, count, queries, query-time, memory, errors, last or name"};
}

} // namespace missive::performance
