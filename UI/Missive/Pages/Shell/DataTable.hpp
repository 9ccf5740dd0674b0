#pragma once

#include <UI/Missive/Pages/Html/Html.hpp>
#include <UI/Missive/Pages/Html/PageLink.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace missive {

/// Rows with a caption. On a narrow screen each row is a card whose values bear the labels of their columns.
struct DataTable {
    enum class Order : std::uint8_t { None, Ascending, Descending };

    struct Column {
        std::string label;
        /// Sorts the rows by this column, or the other way round.
        std::optional<PageLink> sort = {};
        /// How the rows are sorted by it now.
        Order order = Order::None;
        /// Whether its values are figures, which stand below each other by their last digit.
        bool isNumber = false;
    };

    std::string caption;
    std::vector<Column> columns;
    /// A value for each column.
    std::vector<std::vector<Html>> rows;
    /// Why there is nothing and what to do, shown instead of no rows.
    std::string whenEmpty;

    /// Throws std::invalid_argument for a row that has not as many values as there are columns.
    Html html() const;
};

} // namespace missive
