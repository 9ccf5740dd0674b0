#pragma once

#include <Application/Performance/Query/ExportMetricsQuery.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Performance/Port/AccessRecords.hpp>
#include <Domain/Performance/Port/MetricsOverview.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace missive::performance {

class ExportMetricsQueryHandler {
public:
    /// What it refers to must outlive it.
    ExportMetricsQueryHandler(MetricsOverview& overview, AccessRecords& records, const Clock& clock,
                              std::string environment, std::size_t mostRows)
        : overview_{overview}, records_{records}, clock_{clock}, environment_{std::move(environment)},
          mostRows_{mostRows} {}

    /// Throws DomainErrors as MetricsScope does, and `performance.export_unknown`.
    MetricsExport operator()(const ExportMetricsQuery& query) const;

private:
    MetricsOverview& overview_;
    AccessRecords& records_;
    const Clock& clock_;
    std::string environment_;
    std::size_t mostRows_;
};

} // namespace missive::performance
