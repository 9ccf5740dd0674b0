#include <UI/Missive/Pages/Chart/HeatMap.hpp>

#include <UI/Missive/Pages/Chart/ChartFrame.hpp>
#include <UI/Missive/Pages/Html/Element.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>

namespace missive {
namespace {

constexpr double cellHeight = 22;
constexpr double labelWidth = 40;
constexpr double headHeight = 18;
constexpr double gap = 2;
constexpr double shades = 4;

double greatestOf(const HeatMap& map) {
    double greatest = 0;
    for (const auto& row : map.rows) {
        if (row.values.size() != map.columns.size()) {
            throw std::invalid_argument{"the row \"" + row.label + "\" of \"" + map.title + "\" has " +
                                        std::to_string(row.values.size()) + " values for " +
                                        std::to_string(map.columns.size()) + " columns: give each column one"};
        }
        for (const double value : row.values) {
            greatest = std::max(greatest, value);
        }
    }
    return greatest;
}

/// 0 for nothing, then four shades.
std::string shadeOf(double value, double greatest) {
    const auto shade = value > 0 ? std::clamp(std::ceil(value / greatest * shades), 1.0, shades) : 0;
    return "heat-" + std::to_string(static_cast<int>(shade));
}

Element cellAt(const HeatMap& map, std::size_t row, std::size_t column, double greatest) {
    const auto left = labelWidth + static_cast<double>(column) * (ChartFrame::width - labelWidth) /
                                       static_cast<double>(map.columns.size());
    const auto width = (ChartFrame::width - labelWidth) / static_cast<double>(map.columns.size()) - gap;
    const double value = map.rows[row].values[column];
    Element cell{"rect"};
    cell.with("class", shadeOf(value, greatest));
    cell.with("x", ChartFrame::coordinate(left));
    cell.with("y", ChartFrame::coordinate(headHeight + static_cast<double>(row) * cellHeight));
    cell.with("width", ChartFrame::coordinate(width)).with("height", ChartFrame::coordinate(cellHeight - gap));
    const auto where = map.rows[row].label + ' ' + map.columns[column] + ": " + map.text(value);
    return cell.add(Element{"title"}.add(where));
}

Element labelAt(double x, double y, const std::string& shown) {
    Element label{"text"};
    label.with("x", ChartFrame::coordinate(x)).with("y", ChartFrame::coordinate(y)).add(shown);
    return label;
}

Html heatNumbers(const HeatMap& map) {
    Element head{"tr"};
    head.add(Element{"td"});
    for (const auto& row : map.rows) {
        head.add(Element{"th"}.with("scope", "col").add(row.label));
    }
    Element table{"table"};
    table.with("class", "dense").add(Element{"caption"}.add(map.title)).add(head);
    for (std::size_t column = 0; column < map.columns.size(); ++column) {
        Element line{"tr"};
        line.add(Element{"th"}.with("scope", "row").add(map.columns[column]));
        for (const auto& row : map.rows) {
            line.add(Element{"td"}.add(map.text(row.values[column])));
        }
        table.add(line);
    }
    return Element{"details"}.add(Element{"summary"}.add("Show as table")).add(table).html();
}

} // namespace

Html HeatMap::html() const {
    const double greatest = greatestOf(*this);
    const double height = headHeight + static_cast<double>(rows.size()) * cellHeight;
    Element area{"svg"};
    area.with("viewBox", "0 0 " + ChartFrame::coordinate(ChartFrame::width) + " " + ChartFrame::coordinate(height));
    area.with("role", "img").with("aria-labelledby", id + "-title " + id + "-description");
    area.add(Element{"title"}.with("id", id + "-title").add(title));
    area.add(Element{"desc"}.with("id", id + "-description").add(description));
    const auto step = (ChartFrame::width - labelWidth) / static_cast<double>(std::max<std::size_t>(columns.size(), 1));
    for (std::size_t column = 0; column < columns.size(); column += 3) {
        area.add(labelAt(labelWidth + static_cast<double>(column) * step, headHeight - 5, columns[column]));
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        area.add(labelAt(0, headHeight + static_cast<double>(row) * cellHeight + 15, rows[row].label));
        for (std::size_t column = 0; column < columns.size(); ++column) {
            area.add(cellAt(*this, row, column, greatest));
        }
    }
    return Element{"figure"}
        .with("class", "chart heat")
        .add(Element{"figcaption"}.add(title))
        .add(area)
        .add(Element{"p"}.with("class", "range").add(Element{"span"}.add("highest: " + text(greatest))))
        .add(heatNumbers(*this))
        .html();
}

} // namespace missive
