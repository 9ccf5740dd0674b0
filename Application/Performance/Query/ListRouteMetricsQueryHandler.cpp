#include <Application/Performance/Query/ListRouteMetricsQueryHandler.hpp>

#include <Application/Performance/Query/MetricsScope.hpp>
#include <Domain/Missive/DomainError.hpp>
#include <Domain/Performance/GlobPattern.hpp>
#include <Domain/Performance/RouteLine.hpp>

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace missive::performance {

namespace {

using Lines = std::vector<RouteLine>;

bool isWithin(double value, const std::optional<double>& least, const std::optional<double>& most) {
    return (!least || value >= *least) && (!most || value <= *most);
}

void keepWanted(Lines& lines, const ListRouteMetricsQuery& query) {
    const bool isPattern = query.match && GlobPattern::isPattern(*query.match);
    const GlobPattern pattern{!query.match ? "*" : isPattern ? *query.match : "*"};
    std::erase_if(lines, [&](const RouteLine& line) {
        const auto& name = line.summary.key.name;
        const bool isNamed =
            isPattern ? pattern.matches(name) : name.find(query.match.value_or("")) != std::string::npos;
        return !isNamed || !isWithin(line.p95.value_or(0), query.minTime, query.maxTime) ||
               !isWithin(line.queries, query.minQueries, query.maxQueries);
    });
}

/// Whether the least come first.
bool isAscending(const ListRouteMetricsQuery& query) {
    if (query.order && *query.order != "asc" && *query.order != "desc") {
        throw DomainError{"performance.order", "The order is asc or desc, not \"" + *query.order + "\"."};
    }
    return query.order ? *query.order == "asc" : query.sort == "name";
}

/// What is equal by its number.
void sort(Lines& lines, const std::string& by, bool isAscending) {
    if (by == "name") {
        std::ranges::sort(lines, [&](const RouteLine& one, const RouteLine& other) {
            const auto& first = isAscending ? one : other;
            const auto& second = isAscending ? other : one;
            return std::tie(first.summary.key, first.summary.id) < std::tie(second.summary.key, second.summary.id);
        });
        return;
    }
    const double sign = isAscending ? 1 : -1;
    try {
        std::ranges::sort(lines, [&](const RouteLine& one, const RouteLine& other) {
            return std::tuple{sign * one.sortedBy(by), one.summary.id} <
                   std::tuple{sign * other.sortedBy(by), other.summary.id};
        });
        if (lines.size() == 1) {
            static_cast<void>(lines.front().sortedBy(by));
        }
    } catch (const std::invalid_argument& error) {
        throw DomainError{"performance.sort", "Sort by " + std::string{error.what()} + ", not \"" + by + "\"."};
    }
}

Lines::const_iterator behind(const Lines& lines, const std::optional<std::string>& cursor) {
    if (!cursor) {
        return lines.begin();
    }
    const auto id = MetricsScope::cursorOf(*cursor);
    const auto at = std::ranges::find_if(lines, [&](const RouteLine& line) { return line.summary.id == id; });
    if (at == lines.end()) {
        throw DomainError{"page.cursor", "The route that the page before ended with is not there any more; ask for "
                                         "the first page again."};
    }
    return at + 1;
}

} // namespace

RouteMetricsPageView ListRouteMetricsQueryHandler::operator()(const ListRouteMetricsQuery& query) const {
    const auto scope = MetricsScope::of(query, clock_.now(), environment_);
    const auto rows = MetricsScope::pageSize(query.limit);
    const auto found = overview_.routes(scope.routes, scope.period);
    Lines lines{found.begin(), found.end()};
    keepWanted(lines, query);
    sort(lines, query.sort.value_or("total"), isAscending(query));
    RouteMetricsPageView page{{}, {}, static_cast<std::int64_t>(lines.size())};
    auto at = behind(lines, query.cursor);
    for (; at != lines.end() && page.routes.size() < rows; ++at) {
        page.routes.push_back(RouteMetricsView::of(at->summary));
    }
    if (at != lines.end()) {
        page.cursor = std::to_string(page.routes.back().id);
    }
    return page;
}

} // namespace missive::performance
