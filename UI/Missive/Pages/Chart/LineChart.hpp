#pragma once

#include <UI/Missive/Pages/Chart/ChartPoint.hpp>
#include <UI/Missive/Pages/Html/Html.hpp>

#include <string>
#include <vector>

namespace missive {

/// A line over time as SVG, interrupted where nothing was measured, with the same numbers as a table behind it.
struct LineChart {
    /// Unique on the page: letters, digits and hyphens.
    std::string id;
    std::string title;
    std::string description;
    std::vector<ChartPoint> points;

    /// Values that are no finite numbers ≥ 0 are gaps.
    Html html() const;
};

} // namespace missive
