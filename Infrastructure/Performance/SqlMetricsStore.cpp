#include <Infrastructure/Performance/SqlMetricsStore.hpp>

#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <Infrastructure/Performance/SqlFigures.hpp>
#include <Infrastructure/Performance/SqlPieces.hpp>
#include <Infrastructure/Performance/StorableText.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace missive::performance {

namespace {

constexpr std::string_view upsertRoute =
    "INSERT INTO routes_data (env, name, kind, http_method, params, created_at, last_accessed_at, samples, "
    "access_count, request_us_sum, request_us_max, query_sum, query_max, query_us_sum, query_us_max, memory_sum, "
    "memory_max, memory_samples, errors) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) "
    "ON CONFLICT (env, name, kind) DO UPDATE SET "
    "http_method = CASE WHEN routes_data.last_accessed_at > excluded.last_accessed_at THEN routes_data.http_method "
    "ELSE excluded.http_method END, "
    "params = CASE WHEN routes_data.last_accessed_at > excluded.last_accessed_at THEN routes_data.params "
    "ELSE excluded.params END, "
    "last_accessed_at = CASE WHEN routes_data.last_accessed_at > excluded.last_accessed_at "
    "THEN routes_data.last_accessed_at ELSE excluded.last_accessed_at END, "
    "samples = COALESCE(routes_data.samples, 0) + excluded.samples, "
    "access_count = COALESCE(routes_data.access_count, 0) + excluded.access_count, "
    "request_us_sum = COALESCE(routes_data.request_us_sum, 0) + excluded.request_us_sum, "
    "request_us_max = CASE WHEN routes_data.request_us_max > excluded.request_us_max THEN routes_data.request_us_max "
    "ELSE excluded.request_us_max END, "
    "query_sum = COALESCE(routes_data.query_sum, 0) + excluded.query_sum, "
    "query_max = CASE WHEN routes_data.query_max > excluded.query_max THEN routes_data.query_max "
    "ELSE excluded.query_max END, "
    "query_us_sum = COALESCE(routes_data.query_us_sum, 0) + excluded.query_us_sum, "
    "query_us_max = CASE WHEN routes_data.query_us_max > excluded.query_us_max THEN routes_data.query_us_max "
    "ELSE excluded.query_us_max END, "
    "memory_sum = COALESCE(routes_data.memory_sum, 0) + excluded.memory_sum, "
    "memory_max = CASE WHEN routes_data.memory_max > excluded.memory_max THEN routes_data.memory_max "
    "ELSE excluded.memory_max END, "
    "memory_samples = COALESCE(routes_data.memory_samples, 0) + excluded.memory_samples, "
    "errors = COALESCE(routes_data.errors, 0) + excluded.errors "
    "RETURNING id, CASE WHEN save_access_records THEN 1 ELSE 0 END";

constexpr std::string_view insertRecord =
    "INSERT INTO routes_data_records (route_data_id, accessed_at, status_code, response_time, total_queries, "
    "query_time, memory_usage, request_id, referer, user_identifier, user_id, route_params, route_path, http_method, "
    "weight) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) "
    "ON CONFLICT (request_id) DO NOTHING";

std::optional<std::string> storable(const std::optional<std::string>& text) {
    return text ? std::optional{storableText(*text)} : std::nullopt;
}

std::optional<std::string> paramsOf(const Measurement& measurement) {
    return measurement.params.empty() ? std::nullopt : storable(toJson(measurement.params));
}

std::optional<double> seconds(const std::optional<std::chrono::microseconds>& time) {
    return time ? std::optional{static_cast<double>(time->count()) / 1e6} : std::nullopt;
}

std::optional<std::int64_t> statusOf(const Measurement& measurement) {
    return measurement.status ? std::optional<std::int64_t>{*measurement.status} : std::nullopt;
}

} // namespace

void SqlMetricsStore::add(std::span<const Measurement> measurements) {
    const GatheredRoutes gathered{measurements};
    parts_.tables.prepare();
    const auto refused = limit_.tooMany(gathered);
    if (refused.empty()) {
        add(gathered);
        return;
    }
    const auto folded = SqlRouteLimit::folded(measurements, refused);
    add(GatheredRoutes{folded});
    if (options_.folded) {
        options_.folded(static_cast<std::size_t>(std::ranges::count_if(
            measurements, [&](const Measurement& each) { return refused.contains(each.route); })));
    }
}

void SqlMetricsStore::add(const GatheredRoutes& gathered) {
    SqlPieces pieces{parts_.sql};
    for (const auto& [key, route] : gathered.routes()) {
        const auto stored = addRoute(key, route);
        if (options_.keepsRecords && stored.keepsRecords) {
            for (const auto* access : route.accesses) {
                addRecord(stored.id, *access);
            }
        }
        for (const auto& [place, statistics] : route.pieces) {
            const SqlPieces::Place where{stored.id, place.first, place.second};
            auto whole = pieces.read(where).value_or(RouteStatistics{});
            whole.merge(statistics);
            pieces.write(where, whole);
        }
    }
}

void SqlMetricsStore::addBatch(std::span<const Measurement> measurements, const std::string& batchId) {
    parts_.unitOfWork.run({}, [&] {
        if (isFirst(batchId)) {
            add(measurements);
        }
    });
}

void SqlMetricsStore::addMessages(std::span<const Measurement> measurements) {
    parts_.unitOfWork.run({}, [&] {
        std::vector<Measurement> fresh;
        fresh.reserve(measurements.size());
        for (const auto& measurement : measurements) {
            if (isFirst(measurement.requestId)) {
                fresh.push_back(measurement);
            }
        }
        add(fresh);
    });
}

bool SqlMetricsStore::isFirst(std::string_view id) {
    return parts_.inbox.record({&id, 1}, handlerName, parts_.clock.now());
}

SqlMetricsStore::StoredRoute SqlMetricsStore::addRoute(const RouteKey& key, const GatheredRoute& route) {
    const auto environment = storableText(key.environment);
    const auto name = storableText(key.name);
    const auto method = storable(route.latest->method);
    const auto params = paramsOf(*route.latest);
    std::vector<SqlValue> values{environment,
                                 name,
                                 nameOf(key.kind),
                                 sqlText(method),
                                 sqlText(params),
                                 parts_.clock.now(),
                                 route.latest->accessedAt};
    SqlFigures::append(values, route.figures);
    StoredRoute stored;
    parts_.sql.run(upsertRoute, values, SqlAccess::Purpose::Write,
                   [&](const SqlRow& row) { stored = {row.integer(0), row.integer(1) != 0}; });
    return stored;
}

void SqlMetricsStore::addRecord(std::int64_t routeId, const Measurement& access) {
    const auto id = access.requestId.empty() ? std::nullopt : storable(access.requestId);
    const auto referer = storable(access.referer);
    const auto user = storable(access.userIdentifier);
    const auto userId = storable(access.userId);
    const auto params = paramsOf(access);
    const auto path = storable(access.path);
    const auto method = storable(access.method);
    const std::array<SqlValue, 15> values{std::optional{routeId},
                                          access.accessedAt,
                                          statusOf(access),
                                          seconds(access.requestTime),
                                          access.queries,
                                          seconds(access.queryTime),
                                          access.memory,
                                          sqlText(id),
                                          sqlText(referer),
                                          sqlText(user),
                                          sqlText(userId),
                                          sqlText(params),
                                          sqlText(path),
                                          sqlText(method),
                                          std::optional{access.weight}};
    parts_.sql.change(insertRecord, values);
}

} // namespace missive::performance
