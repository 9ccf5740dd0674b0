#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Performance/Port/AccessRecords.hpp>
#include <Domain/Performance/Port/MetricsOverview.hpp>
#include <Domain/Performance/Port/MetricsSeries.hpp>
#include <Domain/Performance/Port/RecorderBoard.hpp>
#include <UI/Missive/Pages/Html/Html.hpp>
#include <UI/Missive/Pages/Html/PageLink.hpp>
#include <UI/Performance/PerformanceOptions.hpp>

#include <string>
#include <string_view>

namespace missive::performance {

/// What the pages of measurements are made of. All of it outlives them.
struct PageParts {
    MetricsOverview& overview;
    MetricsSeries& series;
    AccessRecords& records;
    RecorderBoard& board;
    const Clock& clock;
    const PerformanceOptions& options;
    std::string environment;

    /// Leads to one of the pages: `/records`, or nothing for the first.
    PageLink link(std::string_view path = "") const { return PageLink{options.dashboardPath + std::string{path}}; }

    /// What every page says above all else where measurements are not stored as they should be.
    Html banner() const;
};

} // namespace missive::performance
