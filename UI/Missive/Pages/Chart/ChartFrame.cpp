#include <UI/Missive/Pages/Chart/ChartFrame.hpp>

#include <UI/Missive/Pages/Html/Element.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace missive {
namespace {

Html numbersOf(const ChartFrame& chart) {
    Element table{"table"};
    table.add(Element{"caption"}.add(chart.title));
    for (const auto& point : chart.points) {
        const std::string_view text = ChartFrame::isDrawn(point) ? std::string_view{point.text} : "not measured";
        table.add(Element{"tr"}.add(Element{"th"}.with("scope", "row").add(point.label)).add(Element{"td"}.add(text)));
    }
    return Element{"details"}.add(Element{"summary"}.add("Show as table")).add(table).html();
}

/// What the drawing reaches from and to, so that it can be read at a glance.
Html rangeOf(const ChartFrame& chart) {
    const auto drawn = [&](const ChartPoint& point) {
        return ChartFrame::isDrawn(point) && *point.value == chart.highest;
    };
    const auto top = std::find_if(chart.points.begin(), chart.points.end(), drawn);
    if (top == chart.points.end()) {
        return Element{"p"}.with("class", "range").add("Nothing was measured.").html();
    }
    return Element{"p"}
        .with("class", "range")
        .add(Element{"span"}.add(chart.points.front().label))
        .add(Element{"span"}.add("highest: " + top->text))
        .add(Element{"span"}.add(chart.points.back().label))
        .html();
}

} // namespace

Html ChartFrame::around(const Html& drawing) const {
    Element area{"svg"};
    area.with("viewBox", "0 0 " + coordinate(width) + " " + coordinate(height)).with("role", "img");
    area.with("aria-labelledby", id + "-title " + id + "-description");
    area.add(Element{"title"}.with("id", id + "-title").add(title));
    area.add(Element{"desc"}.with("id", id + "-description").add(description));
    area.add(drawing);
    return Element{"figure"}
        .with("class", "chart")
        .add(Element{"figcaption"}.add(title))
        .add(area)
        .add(rangeOf(*this))
        .add(numbersOf(*this))
        .html();
}

double ChartFrame::highestOf(const std::vector<ChartPoint>& points) {
    double highest = 0;
    for (const auto& point : points) {
        highest = isDrawn(point) ? std::max(highest, *point.value) : highest;
    }
    return highest;
}

bool ChartFrame::isDrawn(const ChartPoint& point) {
    return point.value && std::isfinite(*point.value) && *point.value >= 0;
}

std::string ChartFrame::coordinate(double value) {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, 1).ptr;
    return {buffer, end};
}

double ChartFrame::y(const ChartPoint& point) const {
    const double share = highest > 0 ? *point.value / highest : 0;
    return height - margin - share * (height - 2 * margin);
}

} // namespace missive
