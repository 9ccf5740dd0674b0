#pragma once

#include <UI/Missive/Pages/Chart/ChartLine.hpp>
#include <UI/Missive/Pages/Chart/ChartPoint.hpp>
#include <UI/Missive/Pages/Html/Html.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// What stands around every chart: the drawing area with title and description, and the numbers as a table.
struct ChartFrame {
    static constexpr double width = 600;
    static constexpr double height = 160;
    static constexpr double margin = 8;

    const std::string& id;
    const std::string& title;
    const std::string& description;
    const std::vector<ChartPoint>& points;
    double highest = highestOf(points);
    /// What the points are called where there are further lines.
    std::string_view label = {};
    std::span<const ChartLine> further = {};

    /// The chart whose drawing this is. The frame is used at once: it borrows what it names.
    Html around(const Html& drawing) const;

    /// The highest value that is drawn; 0 without one.
    static double highestOf(const std::vector<ChartPoint>& points);

    /// Whether the point has a finite value ≥ 0.
    static bool isDrawn(const ChartPoint& point);

    /// A number as SVG reads it, with a point whatever the locale.
    static std::string coordinate(double value);

    /// How high the value of a point that is drawn stands in the area, from the top; the highest one is at the margin.
    double y(const ChartPoint& point) const;
};

} // namespace missive
