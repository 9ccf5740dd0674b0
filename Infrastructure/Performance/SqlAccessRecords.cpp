#include <Infrastructure/Performance/SqlAccessRecords.hpp>

#include <Infrastructure/Performance/SqlRouteFilter.hpp>

#include <cmath>

namespace missive::performance {

namespace {

constexpr const char* columns =
    "SELECT a.id, r.env, r.kind, r.name, a.accessed_at, a.request_id, a.response_time, a.total_queries, a.query_time, "
    "a.memory_usage, a.status_code, a.http_method, a.route_path, a.referer, a.user_identifier, a.user_id, a.weight, "
    "a.route_params";

constexpr const char* condition = " FROM routes_data_records a JOIN routes_data r ON r.id = a.route_data_id "
                                  "WHERE a.accessed_at >= $1 AND a.accessed_at < $2 AND a.id > $3";

std::optional<std::string> textIn(const SqlRow& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional{row.text(column)};
}

std::optional<std::int64_t> integerIn(const SqlRow& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional{row.integer(column)};
}

std::optional<std::chrono::microseconds> timeIn(const SqlRow& row, int column) {
    return row.isNull(column) ? std::nullopt
                              : std::optional{std::chrono::microseconds{std::llround(row.real(column) * 1e6)}};
}

AccessRecord recordOf(const SqlRow& row) {
    AccessRecord record;
    record.id = row.integer(0);
    auto& access = record.access;
    access.route = {row.text(1), routeKindNamed(row.text(2)).value_or(RouteKind::Http), row.text(3)};
    access.accessedAt = row.time(4);
    access.requestId = row.text(5);
    access.requestTime = timeIn(row, 6);
    access.queries = integerIn(row, 7);
    access.queryTime = timeIn(row, 8);
    access.memory = integerIn(row, 9);
    const auto status = integerIn(row, 10);
    access.status = status ? std::optional{static_cast<int>(*status)} : std::nullopt;
    access.method = textIn(row, 11);
    access.path = textIn(row, 12);
    access.referer = textIn(row, 13);
    access.userIdentifier = textIn(row, 14);
    access.userId = textIn(row, 15);
    access.weight = row.isNull(16) ? 1 : row.real(16);
    record.params = row.text(17);
    return record;
}

std::vector<SqlValue> valuesOf(const AccessFilter& filter) {
    return {filter.period.from, filter.period.to, std::optional{filter.afterId}};
}

} // namespace

std::vector<AccessRecord> SqlAccessRecords::find(const AccessFilter& filter) {
    auto sql = std::string{columns} + condition;
    auto values = valuesOf(filter);
    SqlRouteFilter::append(sql, values, filter.route);
    values.emplace_back(std::optional{static_cast<std::int64_t>(filter.most)});
    const bool isBySpeed = filter.order == AccessFilter::Order::Slowest;
    sql += std::string{" ORDER BY "} + (isBySpeed ? "COALESCE(a.response_time, 0) DESC, a.id" : "a.id") + " LIMIT $" +
           std::to_string(values.size());
    std::vector<AccessRecord> found;
    reading_.inside(UnitOfWorkPurpose::Access::Read, [&] {
        reading_.sql.query(sql, values, [&](const SqlRow& row) { found.push_back(recordOf(row)); });
    });
    return found;
}

std::int64_t SqlAccessRecords::count(const AccessFilter& filter) {
    auto sql = std::string{"SELECT COUNT(*)"} + condition;
    auto values = valuesOf(filter);
    SqlRouteFilter::append(sql, values, filter.route);
    std::int64_t count = 0;
    reading_.inside(UnitOfWorkPurpose::Access::Read,
                    [&] { reading_.sql.query(sql, values, [&](const SqlRow& row) { count = row.integer(0); }); });
    return count;
}

} // namespace missive::performance
