#include <UI/Missive/Pages/Shell/DataTable.hpp>

#include <UI/Missive/Pages/Html/Element.hpp>

#include <cstddef>
#include <stdexcept>

namespace missive {
namespace {

/// More columns than these are cards on a screen that is not so narrow, too.
constexpr std::size_t mostNarrow = 8;

Element columnHead(const DataTable::Column& column) {
    Element cell{"th"};
    cell.with("scope", "col");
    if (column.isNumber) {
        cell.with("class", "number");
    }
    if (column.order != DataTable::Order::None) {
        cell.with("aria-sort", column.order == DataTable::Order::Ascending ? "ascending" : "descending");
    }
    if (!column.sort) {
        return cell.add(column.label);
    }
    cell.add(Element{"a"}.link(*column.sort).add(column.label));
    if (column.order != DataTable::Order::None) {
        cell.add(Element{"span"}
                     .with("aria-hidden", "true")
                     .add(column.order == DataTable::Order::Ascending ? " \u2191" : " \u2193"));
    }
    return cell;
}

Element tableRow(const DataTable& table, const std::vector<Html>& values) {
    if (values.size() != table.columns.size()) {
        throw std::invalid_argument{"a row of \"" + table.caption + "\" has " + std::to_string(values.size()) +
                                    " values for " + std::to_string(table.columns.size()) +
                                    " columns: give each column one"};
    }
    Element row{"tr"};
    for (std::size_t index = 0; index < values.size(); ++index) {
        const auto& column = table.columns[index];
        Element cell{"td"};
        cell.with("data-label", column.label).add(Element{"span"}.add(values[index]));
        if (column.isNumber) {
            cell.with("class", "number");
        }
        row.add(cell);
    }
    return row;
}

} // namespace

Html DataTable::html() const {
    if (rows.empty()) {
        return Element{"p"}.add(whenEmpty).html();
    }
    Element head{"tr"};
    for (const auto& column : columns) {
        head.add(columnHead(column));
    }
    Element body{"tbody"};
    for (const auto& row : rows) {
        body.add(tableRow(*this, row));
    }
    return Element{"table"}
        .with("class", columns.size() > mostNarrow ? "cards wide" : "cards")
        .add(Element{"caption"}.add(caption))
        .add(Element{"thead"}.add(head))
        .add(body)
        .html();
}

} // namespace missive
