#include <Infrastructure/Performance/SqlAccessRecords.hpp>

#include <Infrastructure/Performance/SqlAccessFilter.hpp>

#include <cmath>

namespace missive::performance {

namespace {

constexpr const char* columns =
    "SELECT a.id, r.env, r.kind, r.name, a.accessed_at, a.request_id, a.response_time, a.total_queries, a.query_time, "
    "a.memory_usage, a.status_code, a.http_method, a.route_path, a.referer, a.user_identifier, a.user_id, a.weight, "
    "a.route_params";

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

const char* orderOf(AccessFilter::Order order) {
    switch (order) {
    case AccessFilter::Order::Slowest:
        return "COALESCE(a.response_time, 0) DESC, a.id";
    case AccessFilter::Order::Newest:
        return "a.accessed_at DESC, a.id DESC";
    case AccessFilter::Order::Oldest:
        break;
    }
    return "a.id";
}

} // namespace

std::vector<AccessRecord> SqlAccessRecords::find(const AccessFilter& filter) {
    SqlAccessFilter condition{filter};
    condition.behind(filter);
    const auto most = condition.parameter(std::optional{static_cast<std::int64_t>(filter.most)});
    const auto sql = columns + condition.sql + " ORDER BY " + orderOf(filter.order) + " LIMIT " + most;
    std::vector<AccessRecord> found;
    reading_.inside(UnitOfWorkPurpose::Access::Read, [&] {
        reading_.sql.query(sql, condition.values, [&](const SqlRow& row) { found.push_back(recordOf(row)); });
    });
    return found;
}

std::int64_t SqlAccessRecords::count(const AccessFilter& filter) {
    const SqlAccessFilter condition{filter};
    const auto sql = "SELECT COUNT(*)" + condition.sql;
    std::int64_t count = 0;
    reading_.inside(UnitOfWorkPurpose::Access::Read, [&] {
        reading_.sql.query(sql, condition.values, [&](const SqlRow& row) { count = row.integer(0); });
    });
    return count;
}

} // namespace missive::performance
