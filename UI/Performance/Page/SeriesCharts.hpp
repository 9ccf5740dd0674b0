#pragma once

#include <Application/Performance/Query/MetricsSeriesView.hpp>
#include <UI/Missive/Pages/Chart/ChartPoint.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace missive::performance {

/// Makes points of charts from a series: one for each piece of the period, so that what was not accessed is a gap.
class SeriesCharts {
public:
    using Figure = std::function<std::optional<double>(const MetricsSeriesPoint&)>;
    using Text = std::function<std::string(std::optional<double>)>;

    /// The series must outlive it.
    explicit SeriesCharts(const MetricsSeriesView& series) noexcept : series_{series} {}

    std::vector<ChartPoint> points(const Figure& figure, const Text& text) const;

    /// `per minute`, `per hour`, `per 6 h`.
    std::string perPiece() const;

private:
    const MetricsSeriesView& series_;
};

} // namespace missive::performance
