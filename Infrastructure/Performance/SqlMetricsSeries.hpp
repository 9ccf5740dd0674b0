#pragma once

#include <Domain/Performance/Port/MetricsSeries.hpp>
#include <Infrastructure/Performance/SqlReading.hpp>

namespace missive::performance {

/// Reads them from `routes_data_stats`.
class SqlMetricsSeries final : public MetricsSeries {
public:
    /// It must outlive this.
    explicit SqlMetricsSeries(SqlReading& reading) noexcept : reading_{reading} {}

    std::map<TimePoint, RouteStatistics> pieces(const RouteFilter& filter, const Period& period,
                                                std::int64_t resolution) override;

private:
    SqlReading& reading_;
};

} // namespace missive::performance
