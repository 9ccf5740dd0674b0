#include <Infrastructure/Performance/SqlPieces.hpp>

#include <Infrastructure/Performance/SqlFigures.hpp>

#include <array>
#include <vector>

namespace missive::performance {

namespace {

constexpr std::string_view selectPiece =
    "SELECT samples, weight, request_us_sum, request_us_max, query_sum, query_max, query_us_sum, query_us_max, "
    "memory_sum, memory_max, memory_samples, errors, statuses, request_sketch, query_time_sketch, query_sketch, "
    "memory_sketch FROM routes_data_stats WHERE route_data_id = $1 AND resolution = $2 AND bucket = $3";

constexpr std::string_view upsertPiece =
    "INSERT INTO routes_data_stats (route_data_id, resolution, bucket, samples, weight, request_us_sum, "
    "request_us_max, query_sum, query_max, query_us_sum, query_us_max, memory_sum, memory_max, memory_samples, errors, "
    "statuses, request_sketch, query_time_sketch, query_sketch, memory_sketch) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) "
    "ON CONFLICT (route_data_id, resolution, bucket) DO UPDATE SET samples = excluded.samples, "
    "weight = excluded.weight, request_us_sum = excluded.request_us_sum, request_us_max = excluded.request_us_max, "
    "query_sum = excluded.query_sum, query_max = excluded.query_max, query_us_sum = excluded.query_us_sum, "
    "query_us_max = excluded.query_us_max, memory_sum = excluded.memory_sum, memory_max = excluded.memory_max, "
    "memory_samples = excluded.memory_samples, errors = excluded.errors, statuses = excluded.statuses, "
    "request_sketch = excluded.request_sketch, query_time_sketch = excluded.query_time_sketch, "
    "query_sketch = excluded.query_sketch, memory_sketch = excluded.memory_sketch";

std::vector<SqlValue> keyOf(const SqlPieces::Place& place) {
    return {std::optional{place.routeId}, std::optional{place.resolution}, std::optional{place.bucket}};
}

} // namespace

std::optional<RouteStatistics> SqlPieces::read(const Place& place) const {
    std::optional<RouteStatistics> found;
    sql_.query(selectPiece, keyOf(place), [&](const SqlRow& row) { found = SqlFigures::statistics(row, 0); });
    return found;
}

void SqlPieces::write(const Place& place, const RouteStatistics& whole) const {
    const auto statuses = whole.statuses.toString();
    const std::array sketches{whole.requestTime.encode(), whole.queryTime.encode(), whole.queries.encode(),
                              whole.memory.encode()};
    auto values = keyOf(place);
    SqlFigures::append(values, whole.figures);
    values.emplace_back(statuses);
    for (const auto& sketch : sketches) {
        values.emplace_back(SqlBytes{sketch});
    }
    sql_.change(upsertPiece, values);
}

} // namespace missive::performance
