#include <Application/Performance/Query/GetMetricsStatisticsQueryHandler.hpp>

#include <Application/Performance/Query/MetricsScope.hpp>
#include <Application/Performance/Query/SketchHistogram.hpp>

#include <cmath>

namespace missive::performance {

namespace {

constexpr double microsecond = 1e-6;
constexpr double kibibyte = 1024;

double mean(const QuantileSketch& sketch) {
    double sum = 0;
    for (const auto& [index, count] : sketch.buckets()) {
        sum += QuantileSketch::valueOf(index) * static_cast<double>(count);
    }
    return sum / static_cast<double>(sketch.count());
}

double deviation(const QuantileSketch& sketch, double middle) {
    double sum = static_cast<double>(sketch.belowOne()) * middle * middle;
    for (const auto& [index, count] : sketch.buckets()) {
        sum += std::pow(QuantileSketch::valueOf(index) - middle, 2) * static_cast<double>(count);
    }
    return std::sqrt(sum / static_cast<double>(sketch.count()));
}

void add(MetricsStatisticsView& view, const char* figure, const QuantileSketch& sketch, double unit, double most) {
    if (sketch.count() == 0) {
        return;
    }
    const auto at = [&](double q) { return sketch.quantile(q).value_or(0) * unit; };
    const auto middle = mean(sketch);
    view.figures.push_back({figure, static_cast<std::int64_t>(sketch.count()), middle * unit,
                            deviation(sketch, middle) * unit, at(0), SketchHistogram::mode(sketch) * unit, at(0.25),
                            at(0.5), at(0.75), at(0.9), at(0.95), at(0.99), most, SketchHistogram::of(sketch, unit)});
}

} // namespace

MetricsStatisticsView GetMetricsStatisticsQueryHandler::operator()(const GetMetricsStatisticsQuery& query) const {
    const auto scope = MetricsScope::of(query, clock_.now(), environment_);
    RouteStatistics whole;
    for (const auto& route : overview_.routes(scope.routes, scope.period)) {
        whole.merge(route.statistics);
    }
    MetricsStatisticsView view;
    const auto& figures = whole.figures;
    add(view, "request_time", whole.requestTime, microsecond, static_cast<double>(figures.requestMax) * microsecond);
    add(view, "query_time", whole.queryTime, microsecond, static_cast<double>(figures.queryTimeMax) * microsecond);
    add(view, "queries", whole.queries, 1, static_cast<double>(figures.queryMax));
    add(view, "memory", whole.memory, kibibyte, static_cast<double>(figures.memoryMax));
    return view;
}

} // namespace missive::performance
