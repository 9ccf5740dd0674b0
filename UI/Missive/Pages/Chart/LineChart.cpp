#include <UI/Missive/Pages/Chart/LineChart.hpp>

#include <UI/Missive/Pages/Chart/ChartFrame.hpp>
#include <UI/Missive/Pages/Html/Element.hpp>

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <utility>

namespace missive {
namespace {

/// Draws points of a line, whose class tells it from the others.
class LineDrawing {
public:
    LineDrawing(const ChartFrame& frame, const std::vector<ChartPoint>& points, std::string name)
        : frame_{frame}, points_{points}, name_{std::move(name)} {
        const auto count = points.size();
        step_ = count < 2 ? 0 : (ChartFrame::width - 2 * ChartFrame::margin) / static_cast<double>(count - 1);
    }

    Html html() const {
        Html segments;
        for (std::size_t begin = 0; begin < points_.size(); ++begin) {
            auto end = begin;
            while (end < points_.size() && ChartFrame::isDrawn(points_[end])) {
                ++end;
            }
            if (end > begin) {
                segments.add(segment(begin, end));
                begin = end;
            }
        }
        return segments;
    }

private:
    std::string x(std::size_t index) const {
        return ChartFrame::coordinate(ChartFrame::margin + step_ * static_cast<double>(index));
    }

    std::string y(std::size_t index) const { return ChartFrame::coordinate(frame_.y(points_[index])); }

    /// The points of [begin, end), which all have a value.
    Html segment(std::size_t begin, std::size_t end) const {
        if (end - begin == 1) {
            return Element{"circle"}
                .with("class", name_)
                .with("cx", x(begin))
                .with("cy", y(begin))
                .with("r", "3")
                .html();
        }
        std::string corners;
        for (auto index = begin; index < end; ++index) {
            corners += (corners.empty() ? "" : " ") + x(index) + "," + y(index);
        }
        return Element{"polyline"}.with("class", name_).with("points", corners).html();
    }

    const ChartFrame& frame_;
    const std::vector<ChartPoint>& points_;
    std::string name_;
    double step_;
};

} // namespace

Html LineChart::html() const {
    double highest = ChartFrame::highestOf(points);
    for (const auto& line : further) {
        if (line.points.size() != points.size()) {
            throw std::invalid_argument{"the line \"" + line.label + "\" of \"" + title + "\" has " +
                                        std::to_string(line.points.size()) + " points for " +
                                        std::to_string(points.size()) + ": give each line as many"};
        }
        highest = std::max(highest, ChartFrame::highestOf(line.points));
    }
    const ChartFrame frame{id, title, description, points, highest, label, further};
    Html drawing;
    for (auto index = further.size(); index > 0; --index) { // the first on top
        drawing.add(LineDrawing{frame, further[index - 1].points, "line-" + std::to_string(index + 1)}.html());
    }
    drawing.add(LineDrawing{frame, points, "line-1"}.html());
    return frame.around(drawing);
}

} // namespace missive
