#include <UI/Missive/Pages/Chart/BarChart.hpp>

#include <UI/Missive/Pages/Chart/ChartFrame.hpp>
#include <UI/Missive/Pages/Html/Element.hpp>

#include <algorithm>
#include <cstddef>

namespace missive {
namespace {

/// So that a few bars do not fill the whole chart.
constexpr double widestBar = 72;

} // namespace

Html BarChart::html() const {
    const ChartFrame frame{id, title, description, points};
    const double step = (ChartFrame::width - 2 * ChartFrame::margin) / static_cast<double>(points.size());
    Html bars;
    for (std::size_t index = 0; index < points.size(); ++index) {
        if (!ChartFrame::isDrawn(points[index])) {
            continue;
        }
        const double top = frame.y(points[index]);
        Element bar{"rect"};
        bar.with("x", ChartFrame::coordinate(ChartFrame::margin + step * static_cast<double>(index)));
        bar.with("y", ChartFrame::coordinate(top));
        bar.with("width", ChartFrame::coordinate(std::min(step * 0.8, widestBar)));
        bar.with("height", ChartFrame::coordinate(ChartFrame::height - ChartFrame::margin - top));
        bars.add(bar.html());
    }
    return frame.around(bars);
}

} // namespace missive
