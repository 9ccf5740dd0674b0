#include <Infrastructure/Performance/SqlMetricsSeries.hpp>

#include <Domain/Performance/BucketOf.hpp>
#include <Infrastructure/Performance/SqlFigures.hpp>
#include <Infrastructure/Performance/SqlRouteFilter.hpp>

#include <chrono>

namespace missive::performance {

namespace {

constexpr const char* selectPieces =
    "SELECT s.bucket, s.samples, s.weight, s.request_us_sum, s.request_us_max, s.query_sum, s.query_max, "
    "s.query_us_sum, s.query_us_max, s.memory_sum, s.memory_max, s.memory_samples, s.errors, s.statuses, "
    "s.request_sketch, s.query_time_sketch, s.query_sketch, s.memory_sketch "
    "FROM routes_data r JOIN routes_data_stats s ON s.route_data_id = r.id "
    "WHERE s.resolution = $1 AND s.bucket >= $2 AND s.bucket < $3";

} // namespace

std::map<TimePoint, RouteStatistics> SqlMetricsSeries::pieces(const RouteFilter& filter, const Period& period,
                                                              std::int64_t resolution) {
    const auto from = bucketOf(period.from, resolution);
    const auto to = std::chrono::ceil<std::chrono::seconds>(period.to).time_since_epoch().count();
    std::string sql{selectPieces};
    std::vector<SqlValue> values{std::optional{resolution}, std::optional{from}, std::optional<std::int64_t>{to}};
    SqlRouteFilter::append(sql, values, filter);
    std::map<TimePoint, RouteStatistics> found;
    reading_.inside(UnitOfWorkPurpose::Access::Read, [&] {
        reading_.sql.query(sql, values, [&](const SqlRow& row) {
            found[TimePoint{std::chrono::seconds{row.integer(0)}}].merge(SqlFigures::statistics(row, 1));
        });
    });
    return found;
}

} // namespace missive::performance
