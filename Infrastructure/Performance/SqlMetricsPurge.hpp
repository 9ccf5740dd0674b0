#pragma once

#include <Domain/Performance/Port/MetricsPurge.hpp>
#include <Infrastructure/Performance/SqlReading.hpp>

namespace missive::performance {

/// Forgets old rows in SQL. Rows are chosen by an index on their age.
class SqlMetricsPurge final : public MetricsPurge {
public:
    explicit SqlMetricsPurge(SqlReading reading) noexcept : reading_{reading} {}

    std::int64_t count(const PurgeScope& scope) override;
    std::int64_t purge(const PurgeScope& scope, std::size_t most) override;
    std::int64_t forgetAccesses(const AccessFilter& filter, std::size_t most) override;
    void forget(const RouteKey& route) override;

private:
    SqlReading reading_;
};

} // namespace missive::performance
