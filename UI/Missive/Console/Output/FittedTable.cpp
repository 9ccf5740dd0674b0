#include <UI/Missive/Console/Output/FittedTable.hpp>

#include <UI/Missive/Console/Output/DisplayWidth.hpp>
#include <UI/Missive/Console/Output/TextWrap.hpp>

#include <algorithm>
#include <numeric>
#include <string_view>

namespace missive {

namespace {

struct Column {
    std::size_t width;
    /// That of its longest piece.
    std::size_t least;
};

std::string_view breaks(const std::string& text) {
    return text.find(' ') == std::string::npos ? std::string_view{"/\\._:"} : std::string_view{" "};
}

std::size_t longestPiece(const std::string& text) {
    std::size_t longest = 0;
    for (std::string_view rest{text}; !rest.empty();) {
        const auto end = std::min(rest.find_first_of(breaks(text)), rest.size() - 1) + 1;
        longest = std::max(longest, displayWidth(rest.substr(0, end)));
        rest.remove_prefix(end);
    }
    return longest;
}

std::string broken(const std::string& text, std::size_t width) {
    std::string lines;
    const auto pieces = breaks(text) == " " ? wrappedAtWords(text, width) : wrappedBehind(text, breaks(text), width);
    for (const auto& line : pieces) {
        lines += (lines.empty() ? "" : "\n") + line;
    }
    return lines;
}

Column columnOf(const std::string& header, const std::vector<std::vector<std::string>>& rows, std::size_t index) {
    Column column{displayWidth(header), displayWidth(header)};
    for (const auto& row : rows) {
        column.width = std::max(column.width, displayWidth(row[index]));
        column.least = std::max(column.least, longestPiece(row[index]));
    }
    return column;
}

void narrow(std::vector<Column>& fitted, std::size_t columns) {
    auto used = std::accumulate(fitted.begin(), fitted.end(), 3 * fitted.size() + 1,
                                [](std::size_t sum, const Column& column) { return sum + column.width; });
    const auto spare = [](const Column& column) { return column.width > column.least ? column.width : 0; };
    for (; used > columns; --used) {
        const auto widest = std::ranges::max_element(fitted, {}, spare);
        if (widest == fitted.end() || spare(*widest) == 0) {
            return;
        }
        --widest->width;
    }
}

} // namespace

Table fittedTable(const std::vector<std::string>& headers, const std::vector<std::vector<std::string>>& rows,
                  std::optional<std::size_t> columns) {
    Table table{{headers.begin(), headers.end()}, {}};
    std::vector<Column> fitted;
    for (std::size_t index = 0; index < headers.size(); ++index) {
        fitted.push_back(columnOf(headers[index], rows, index));
    }
    if (columns) {
        narrow(fitted, *columns);
    }
    for (const auto& row : rows) {
        auto& cells = table.rows.emplace_back();
        for (std::size_t index = 0; index < headers.size(); ++index) {
            cells.emplace_back(broken(row[index], fitted[index].width));
        }
    }
    return table;
}

} // namespace missive
