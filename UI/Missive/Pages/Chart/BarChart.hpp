#pragma once

#include <UI/Missive/Pages/Chart/ChartPoint.hpp>
#include <UI/Missive/Pages/Html/Html.hpp>

#include <string>
#include <vector>

namespace missive {

/// A bar for each point as SVG, as of a histogram, with the same numbers as a table behind it.
struct BarChart {
    /// Unique on the page: letters, digits and hyphens.
    std::string id;
    std::string title;
    std::string description;
    std::vector<ChartPoint> points;

    /// A point whose value is no finite number ≥ 0 has no bar.
    Html html() const;
};

} // namespace missive
