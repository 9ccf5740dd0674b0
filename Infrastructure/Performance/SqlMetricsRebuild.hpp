#pragma once

#include <Domain/Performance/Port/AccessRecords.hpp>
#include <Domain/Performance/Port/MetricsRebuild.hpp>
#include <Infrastructure/Performance/SqlReading.hpp>

namespace missive::performance {

/// Counts figures again in one transaction a route, in which nobody else changes them.
class SqlMetricsRebuild final : public MetricsRebuild {
public:
    /// The records must outlive it.
    SqlMetricsRebuild(SqlReading reading, AccessRecords& records) noexcept : reading_{reading}, records_{records} {}

    RebuildResult rebuild(const RouteSummary& route, Mode mode, std::size_t batch, bool isFirstWhole) override;

private:
    void compare(const RouteSummary& route, Mode mode, std::size_t batch, bool isFirstWhole, RebuildResult& result);

    SqlReading reading_;
    AccessRecords& records_;
};

} // namespace missive::performance
