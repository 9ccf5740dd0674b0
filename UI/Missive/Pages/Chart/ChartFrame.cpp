#include <UI/Missive/Pages/Chart/ChartFrame.hpp>

#include <UI/Missive/Pages/Html/Element.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <optional>

namespace missive {
namespace {

std::string_view textOf(const ChartPoint& point) {
    return ChartFrame::isDrawn(point) ? std::string_view{point.text} : "not measured";
}

Html numberHeads(const ChartFrame& chart) {
    Element row{"tr"};
    row.add(Element{"th"}.with("scope", "col").add("Time"));
    row.add(Element{"th"}.with("scope", "col").add(chart.label));
    for (const auto& line : chart.further) {
        row.add(Element{"th"}.with("scope", "col").add(line.label));
    }
    return row.html();
}

Html numbersOf(const ChartFrame& chart) {
    Element table{"table"};
    table.add(Element{"caption"}.add(chart.title));
    if (!chart.further.empty()) {
        table.add(numberHeads(chart));
    }
    for (std::size_t index = 0; index < chart.points.size(); ++index) {
        Element row{"tr"};
        row.add(Element{"th"}.with("scope", "row").add(chart.points[index].label));
        row.add(Element{"td"}.add(textOf(chart.points[index])));
        for (const auto& line : chart.further) {
            row.add(Element{"td"}.add(textOf(line.points.at(index))));
        }
        table.add(row);
    }
    return Element{"details"}.add(Element{"summary"}.add("Show as table")).add(table).html();
}

/// The text of the value that is drawn highest.
std::optional<std::string> highestText(const ChartFrame& chart) {
    const auto textIn = [&](const std::vector<ChartPoint>& points) -> std::optional<std::string> {
        const auto top = std::find_if(points.begin(), points.end(), [&](const ChartPoint& point) {
            return ChartFrame::isDrawn(point) && *point.value == chart.highest;
        });
        return top == points.end() ? std::nullopt : std::optional{top->text};
    };
    auto text = textIn(chart.points);
    for (auto line = chart.further.begin(); !text && line != chart.further.end(); ++line) {
        text = textIn(line->points);
    }
    return text;
}

/// What the drawing reaches from and to, so that it can be read at a glance.
Html rangeOf(const ChartFrame& chart) {
    const auto highest = highestText(chart);
    if (!highest) {
        return Element{"p"}.with("class", "range").add("Nothing was measured.").html();
    }
    return Element{"p"}
        .with("class", "range")
        .add(Element{"span"}.add(chart.points.front().label))
        .add(Element{"span"}.add("highest: " + *highest))
        .add(Element{"span"}.add(chart.points.back().label))
        .html();
}

Html legendOf(const ChartFrame& chart) {
    if (chart.further.empty()) {
        return {};
    }
    Element list{"ul"};
    list.with("class", "legend").add(Element{"li"}.with("class", "line-1").add(chart.label));
    for (std::size_t index = 0; index < chart.further.size(); ++index) {
        list.add(Element{"li"}.with("class", "line-" + std::to_string(index + 2)).add(chart.further[index].label));
    }
    return list.html();
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
        .add(legendOf(*this))
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
