#pragma once

#include <UI/Missive/Pages/Chart/ChartPoint.hpp>

#include <string>
#include <vector>

namespace missive {

/// One of several lines of a chart, with a point for each of the first one's.
struct ChartLine {
    std::string label;
    std::vector<ChartPoint> points;
};

} // namespace missive
