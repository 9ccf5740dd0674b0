#include <Application/Performance/Query/ListWatchedRoutesQueryHandler.hpp>

#include <Application/Performance/Query/MetricsScope.hpp>
#include <Domain/Performance/RouteLine.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <tuple>
#include <utility>

namespace missive::performance {

namespace {

constexpr double manyErrors = 0.1;
constexpr double strongGrowth = 0.5;
/// Fewer say nothing about how a route has changed.
constexpr std::int64_t fewSamples = 20;

double inSeconds(std::chrono::microseconds time) { return std::chrono::duration<double>{time}.count(); }

/// Finds out what of a route deserves attention.
class Watch {
public:
    Watch(std::vector<WatchedRouteView>& found, const RouteLine& line) : found_{found}, line_{line} {}

    void reaches(const char* figure, double value, double warning, double critical) {
        if (value >= warning) {
            add(figure, value, value >= critical ? critical : warning, value >= critical);
        }
    }

    void errors() {
        if (line_.errorShare > manyErrors) {
            add("errors", line_.errorShare, manyErrors, true);
        }
    }

    void growth(const RouteLine& before) {
        const bool isKnown = line_.p95 && before.p95.value_or(0) > 0 && samplesOf(line_) >= fewSamples &&
                             samplesOf(before) >= fewSamples;
        if (isKnown && *line_.p95 / *before.p95 - 1 > strongGrowth) {
            add("growth", *line_.p95 / *before.p95 - 1, strongGrowth, false);
        }
    }

private:
    static std::int64_t samplesOf(const RouteLine& line) { return line.summary.statistics.figures.samples; }

    void add(const char* figure, double value, double limit, bool isCritical) {
        const auto& key = line_.summary.key;
        found_.push_back({line_.summary.id, key.name, std::string{nameOf(key.kind)}, figure, value, limit, isCritical});
    }

    std::vector<WatchedRouteView>& found_;
    const RouteLine& line_;
};

} // namespace

WatchedRoutesView ListWatchedRoutesQueryHandler::operator()(const ListWatchedRoutesQuery& query) const {
    const auto scope = MetricsScope::of(query, clock_.now(), environment_);
    std::map<std::int64_t, RouteSummary> before;
    if (scope.period.from > TimePoint{}) { // all there is has nothing before it
        for (auto& route : overview_.routes(scope.routes, scope.period.before())) {
            before.emplace(route.id, std::move(route));
        }
    }
    WatchedRoutesView view;
    for (const auto& route : overview_.routes(scope.routes, scope.period)) {
        const RouteLine line{route};
        Watch watch{view.routes, line};
        watch.reaches("p95", line.p95.value_or(0), inSeconds(thresholds_.requestTime.warning),
                      inSeconds(thresholds_.requestTime.critical));
        watch.reaches("queries", line.queries, static_cast<double>(thresholds_.queries.warning),
                      static_cast<double>(thresholds_.queries.critical));
        watch.reaches("memory", line.memory.value_or(0), static_cast<double>(thresholds_.memory.warning),
                      static_cast<double>(thresholds_.memory.critical));
        watch.errors();
        if (const auto earlier = before.find(route.id); earlier != before.end()) {
            watch.growth(RouteLine{earlier->second});
        }
    }
    std::ranges::sort(view.routes, [](const WatchedRouteView& one, const WatchedRouteView& other) {
        return std::tuple{!one.isCritical, one.route, one.figure} <
               std::tuple{!other.isCritical, other.route, other.figure};
    });
    return view;
}

} // namespace missive::performance
