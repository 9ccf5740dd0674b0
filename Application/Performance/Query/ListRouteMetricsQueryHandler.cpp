#include <Application/Performance/Query/ListRouteMetricsQueryHandler.hpp>

#include <Application/Performance/Query/MetricsScope.hpp>
#include <Domain/Missive/DomainError.hpp>
#include <Domain/Performance/RouteLine.hpp>

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace missive::performance {

namespace {

using Lines = std::vector<RouteLine>;

/// The greatest first, and what is equal by its number.
void sort(Lines& lines, const std::string& by) {
    if (by == "name") {
        std::ranges::sort(lines, {}, [](const RouteLine& line) { return std::tie(line.summary.key, line.summary.id); });
        return;
    }
    try {
        std::ranges::sort(lines, [&](const RouteLine& one, const RouteLine& other) {
            return std::tuple{-one.sortedBy(by), one.summary.id} < std::tuple{-other.sortedBy(by), other.summary.id};
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
    sort(lines, query.sort.value_or("total"));
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
