#pragma once

#include <UI/Missive/Pages/Html/Html.hpp>

#include <optional>
#include <string>
#include <vector>

namespace missive {

/// Values by two things, such as weekday and hour, as SVG whose cells are the darker the greater their value is, with
/// the same numbers as a table behind it.
struct HeatMap {
    struct Row {
        std::string label;
        /// One for each column.
        std::vector<double> values;
    };

    /// Unique on the page: letters, digits and hyphens.
    std::string id;
    std::string title;
    std::string description;
    std::vector<std::string> columns;
    std::vector<Row> rows;
    /// How values are written.
    std::string (*text)(std::optional<double>);

    /// Throws std::invalid_argument for a row that has not as many values as there are columns.
    Html html() const;
};

} // namespace missive
