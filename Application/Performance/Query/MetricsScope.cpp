#include <Application/Performance/Query/MetricsScope.hpp>

#include <Domain/Missive/DomainError.hpp>
#include <Domain/Performance/NamedPeriod.hpp>

#include <charconv>

namespace missive::performance {

namespace {

constexpr std::int64_t usualRows = 50;
constexpr std::int64_t mostRows = 500;

RouteFilter routesOf(const MetricsCriteria& criteria, const std::string& present) {
    RouteFilter filter;
    if (criteria.environment != "*") {
        filter.environment = criteria.environment.value_or(present);
    }
    if (criteria.kind) {
        filter.kind = routeKindNamed(*criteria.kind);
        if (!filter.kind) {
            throw DomainError{"performance.kind",
                              "The kind is http, console or message, not \"" + *criteria.kind + "\"."};
        }
    }
    filter.name = criteria.route;
    return filter;
}

} // namespace

MetricsScope MetricsScope::of(const MetricsCriteria& criteria, TimePoint now, const std::string& environment) {
    return {routesOf(criteria, environment), periodOf(criteria.period, criteria.from, criteria.to, now)};
}

Period MetricsScope::periodOf(const std::optional<std::string>& name, const std::optional<TimePoint>& from,
                              const std::optional<TimePoint>& to, TimePoint now) {
    const auto text = name.value_or("in-last-day");
    const auto named = NamedPeriod::of(text, now);
    if (!named) {
        throw DomainError{"performance.period",
                          "The period is " + std::string{NamedPeriod::names} + ", not \"" + text + "\"."};
    }
    const Period period{from.value_or(named->from), to.value_or(named->to)};
    if (period.to <= period.from) {
        throw DomainError{"performance.period", "The period ends before it begins."};
    }
    return period;
}

std::size_t MetricsScope::pageSize(const std::optional<std::int64_t>& limit) {
    const auto rows = limit.value_or(usualRows);
    if (rows < 1 || rows > mostRows) {
        throw DomainError{"page.limit", "A page has 1 to 500 rows."};
    }
    return static_cast<std::size_t>(rows);
}

std::int64_t MetricsScope::cursorOf(const std::string& cursor) {
    std::int64_t number = 0;
    const auto* end = cursor.data() + cursor.size();
    const auto read = std::from_chars(cursor.data(), end, number);
    if (cursor.empty() || read.ec != std::errc{} || read.ptr != end || number < 0) {
        throw DomainError{"page.cursor", "The cursor is not one that a page told; ask for the first page again."};
    }
    return number;
}

} // namespace missive::performance
