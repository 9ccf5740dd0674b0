#include <Infrastructure/Performance/SqlMetricsPurge.hpp>

#include <Infrastructure/Performance/SqlAccessFilter.hpp>
#include <Infrastructure/Performance/SqlMetricsStore.hpp>

#include <array>
#include <string>
#include <vector>

namespace missive::performance {

namespace {

/// Rows of a table that are older, and how one is told from the others.
struct Aging {
    std::string table;
    std::string key;
    std::string condition;
    std::string age;
    SqlValue olderThan;
};

/// Those that had ended by then.
Aging pieces(std::int64_t resolution, TimePoint olderThan) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(olderThan).time_since_epoch().count() - resolution;
    return {"routes_data_stats", "route_data_id, resolution, bucket",
            "resolution = " + std::to_string(resolution) + " AND bucket <= $1", "bucket",
            std::optional<std::int64_t>{seconds}};
}

Aging agingOf(const PurgeScope& scope) {
    switch (scope.what) {
    case PurgeScope::What::Minutes:
        return pieces(60, scope.olderThan);
    case PurgeScope::What::Hours:
        return pieces(3'600, scope.olderThan);
    case PurgeScope::What::Days:
        return pieces(86'400, scope.olderThan);
    case PurgeScope::What::Records:
        return {"routes_data_records", "id", "accessed_at < $1", "accessed_at", scope.olderThan};
    case PurgeScope::What::Recorders:
        return {"performance_recorder", "process", "updated_at < $1", "updated_at", scope.olderThan};
    case PurgeScope::What::UnusedRoutes:
        return {"routes_data", "id",
                "last_accessed_at < $1 AND NOT EXISTS (SELECT 1 FROM routes_data_records a WHERE a.route_data_id = "
                "routes_data.id)",
                "last_accessed_at", scope.olderThan};
    case PurgeScope::What::Inbox:
        break;
    }
    return {"messenger_inbox", "message_id, handler",
            "handler = '" + std::string{SqlMetricsStore::handlerName} + "' AND handled_at < $1", "handled_at",
            scope.olderThan};
}

} // namespace

std::int64_t SqlMetricsPurge::count(const PurgeScope& scope) {
    const auto aging = agingOf(scope);
    std::int64_t count = 0;
    const std::array values{aging.olderThan};
    reading_.inside(UnitOfWorkPurpose::Access::Read, [&] {
        reading_.sql.query("SELECT COUNT(*) FROM " + aging.table + " WHERE " + aging.condition, values,
                           [&](const SqlRow& row) { count = row.integer(0); });
    });
    return count;
}

std::int64_t SqlMetricsPurge::purge(const PurgeScope& scope, std::size_t most) {
    const auto aging = agingOf(scope);
    std::int64_t count = 0;
    const std::array<SqlValue, 2> values{aging.olderThan, std::optional{static_cast<std::int64_t>(most)}};
    reading_.inside(UnitOfWorkPurpose::Access::Write, [&] {
        count = reading_.sql.change("DELETE FROM " + aging.table + " WHERE (" + aging.key + ") IN (SELECT " +
                                        aging.key + " FROM " + aging.table + " WHERE " + aging.condition +
                                        " ORDER BY " + aging.age + " LIMIT $2)",
                                    values);
    });
    return count;
}

std::int64_t SqlMetricsPurge::forgetAccesses(const AccessFilter& filter, std::size_t most) {
    SqlAccessFilter condition{filter};
    const auto limit = condition.parameter(std::optional{static_cast<std::int64_t>(most)});
    const auto sql = "DELETE FROM routes_data_records WHERE id IN (SELECT a.id" + condition.sql +
                     " ORDER BY a.id LIMIT " + limit + ")";
    std::int64_t count = 0;
    reading_.inside(UnitOfWorkPurpose::Access::Write, [&] { count = reading_.sql.change(sql, condition.values); });
    return count;
}

void SqlMetricsPurge::forget(const RouteKey& route) {
    const std::array<SqlValue, 3> values{route.name, route.environment, nameOf(route.kind)};
    reading_.inside(UnitOfWorkPurpose::Access::Write, [&] {
        reading_.sql.change("DELETE FROM routes_data WHERE name = $1 AND env = $2 AND kind = $3", values);
    });
}

} // namespace missive::performance
