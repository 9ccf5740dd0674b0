#include <Infrastructure/Performance/SqlMetricsOverview.hpp>

#include <Domain/Performance/BucketOf.hpp>
#include <Infrastructure/Performance/SqlFigures.hpp>
#include <Infrastructure/Performance/SqlRouteFilter.hpp>

#include <algorithm>
#include <exception>

namespace missive::performance {

namespace {

constexpr const char* selectRoutes =
    "SELECT r.id, r.env, r.kind, r.name, COALESCE(r.http_method, ''), r.created_at, r.last_accessed_at";

constexpr const char* selectFigures =
    ", s.samples, s.weight, s.request_us_sum, s.request_us_max, s.query_sum, s.query_max, s.query_us_sum, "
    "s.query_us_max, s.memory_sum, s.memory_max, s.memory_samples, s.errors, s.statuses, s.request_sketch, "
    "s.query_time_sketch, s.query_sketch, s.memory_sketch "
    "FROM routes_data r JOIN routes_data_stats s ON s.route_data_id = r.id "
    "WHERE s.resolution = $1 AND s.bucket >= $2 AND s.bucket < $3";

constexpr int firstFigure = 7;

constexpr auto columnsOf = std::to_array<std::pair<const char*, const char*>>(
    {{"routes_data", "id, env, name, kind, samples, access_count, memory_samples, errors"},
     {"routes_data_records", "id, route_data_id, request_id, http_method, weight"},
     {"routes_data_stats", "route_data_id, statuses, memory_sketch"},
     {"performance_recorder", "process, state, buffered, updated_at"}});

RouteSummary summaryOf(const SqlRow& row) {
    return {row.integer(0), {row.text(1), routeKindNamed(row.text(2)).value_or(RouteKind::Http), row.text(3)},
            row.text(4),    row.time(5),
            row.time(6),    {}};
}

} // namespace

std::vector<RouteSummary> SqlMetricsOverview::routes(const RouteFilter& filter, const Period& period) {
    const auto resolution = period.resolution();
    const auto from = bucketOf(period.from, resolution);
    const auto to = std::chrono::ceil<std::chrono::seconds>(period.to).time_since_epoch().count();
    auto sql = std::string{selectRoutes} + selectFigures;
    std::vector<SqlValue> values{std::optional{resolution}, std::optional{from}, std::optional<std::int64_t>{to}};
    SqlRouteFilter::append(sql, values, filter);
    std::map<RouteKey, RouteSummary> found;
    reading_.inside(UnitOfWorkPurpose::Access::Read, [&] {
        reading_.sql.query(sql, values, [&](const SqlRow& row) {
            auto summary = summaryOf(row);
            const auto at = found.try_emplace(summary.key, summary).first;
            at->second.statistics.merge(SqlFigures::statistics(row, firstFigure));
        });
    });
    std::vector<RouteSummary> all;
    for (auto& [key, summary] : found) {
        all.push_back(std::move(summary));
    }
    return all;
}

std::vector<RouteSummary> SqlMetricsOverview::known(const RouteFilter& filter) {
    auto sql = std::string{selectRoutes} + " FROM routes_data r WHERE 1 = 1";
    std::vector<SqlValue> values;
    SqlRouteFilter::append(sql, values, filter);
    std::vector<RouteSummary> all;
    reading_.inside(UnitOfWorkPurpose::Access::Read, [&] {
        reading_.sql.query(sql, values, [&](const SqlRow& row) { all.push_back(summaryOf(row)); });
    });
    std::ranges::sort(all, {}, &RouteSummary::key);
    return all;
}

std::vector<std::string> SqlMetricsOverview::missing() {
    std::vector<std::string> missing;
    for (const auto& [table, columns] : columnsOf) {
        try {
            const auto sql = std::string{"SELECT "} + columns + " FROM " + table + " WHERE 1 = 0";
            reading_.unitOfWork.run({.access = UnitOfWorkPurpose::Access::Read},
                                    [&] { reading_.sql.query(sql, {}, [](const SqlRow&) {}); });
        } catch (const std::exception& error) {
            missing.push_back(std::string{table} + ": " + error.what());
        }
    }
    return missing;
}

} // namespace missive::performance
