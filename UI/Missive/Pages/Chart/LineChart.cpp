#include <UI/Missive/Pages/Chart/LineChart.hpp>

#include <UI/Missive/Pages/Chart/ChartFrame.hpp>
#include <UI/Missive/Pages/Html/Element.hpp>

#include <cstddef>

namespace missive {
namespace {

/// Draws the points of [begin, end), which all have a value.
Html lineSegment(const ChartFrame& frame, std::size_t begin, std::size_t end) {
    const auto count = frame.points.size();
    const double step = count < 2 ? 0 : (ChartFrame::width - 2 * ChartFrame::margin) / static_cast<double>(count - 1);
    const auto x = [&](std::size_t index) {
        return ChartFrame::coordinate(ChartFrame::margin + step * static_cast<double>(index));
    };
    const auto y = [&](std::size_t index) { return ChartFrame::coordinate(frame.y(frame.points[index])); };
    if (end - begin == 1) {
        return Element{"circle"}.with("cx", x(begin)).with("cy", y(begin)).with("r", "3").html();
    }
    std::string corners;
    for (auto index = begin; index < end; ++index) {
        corners += (corners.empty() ? "" : " ") + x(index) + "," + y(index);
    }
    return Element{"polyline"}.with("points", corners).html();
}

} // namespace

Html LineChart::html() const {
    const ChartFrame frame{id, title, description, points};
    Html segments;
    for (std::size_t begin = 0; begin < points.size(); ++begin) {
        auto end = begin;
        while (end < points.size() && ChartFrame::isDrawn(points[end])) {
            ++end;
        }
        if (end > begin) {
            segments.add(lineSegment(frame, begin, end));
            begin = end;
        }
    }
    return frame.around(segments);
}

} // namespace missive
