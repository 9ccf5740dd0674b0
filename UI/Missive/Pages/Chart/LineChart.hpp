#pragma once

#include <UI/Missive/Pages/Chart/ChartLine.hpp>
#include <UI/Missive/Pages/Chart/ChartPoint.hpp>
#include <UI/Missive/Pages/Html/Html.hpp>

#include <string>
#include <vector>

namespace missive {

/// A line over time as SVG, or several, interrupted where nothing was measured, with the same numbers as a table behind
/// it.
struct LineChart {
    /// Unique on the page: letters, digits and hyphens.
    std::string id;
    std::string title;
    std::string description;
    std::vector<ChartPoint> points;
    /// What the points are called where there are further lines, which are drawn beside them on the same scale.
    std::string label = {};
    std::vector<ChartLine> further = {};

    /// Throws std::invalid_argument for a line that has not as many points. Values that are no finite numbers ≥ 0 are
    /// gaps.
    Html html() const;
};

} // namespace missive
