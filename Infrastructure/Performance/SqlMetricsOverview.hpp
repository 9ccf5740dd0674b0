#pragma once

#include <Domain/Performance/Port/MetricsOverview.hpp>
#include <Infrastructure/Performance/SqlReading.hpp>

namespace missive::performance {

/// Reads routes and their figures in SQL.
class SqlMetricsOverview final : public MetricsOverview {
public:
    explicit SqlMetricsOverview(SqlReading reading) noexcept : reading_{reading} {}

    std::vector<RouteSummary> routes(const RouteFilter& filter, const Period& period) override;
    std::vector<RouteSummary> known(const RouteFilter& filter) override;
    std::vector<std::string> missing() override;

private:
    SqlReading reading_;
};

} // namespace missive::performance
