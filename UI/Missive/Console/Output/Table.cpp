#include <UI/Missive/Console/Output/Table.hpp>

#include <UI/Missive/Console/Output/DisplayWidth.hpp>
#include <UI/Missive/Console/Output/TextWrap.hpp>

#include <algorithm>
#include <string>

namespace missive {

namespace {

using Row = std::vector<ConsoleText>;

void widen(std::vector<std::size_t>& widths, const Row& row) {
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t column = 0; column < row.size(); ++column) {
        for (const auto& line : cutAtWidth(row[column].bytes(), 0)) {
            widths[column] = std::max(widths[column], displayWidth(line));
        }
    }
}

std::string border(const std::vector<std::size_t>& widths) {
    std::string line = " ";
    for (const auto width : widths) {
        line += std::string(width + 2, '-') + ' ';
    }
    return line + '\n';
}

ConsoleText rowText(const Row& row, const std::vector<std::size_t>& widths, const OutputStream& stream,
                    TextStyle style) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t column = 0; column < widths.size(); ++column) {
        cells.push_back(cutAtWidth(column < row.size() ? row[column].bytes() : "", 0));
        height = std::max(height, cells.back().size());
    }
    ConsoleText text;
    for (std::size_t line = 0; line < height; ++line) {
        text += " ";
        for (std::size_t column = 0; column < widths.size(); ++column) {
            const auto content = ConsoleText::literal(line < cells[column].size() ? cells[column][line] : "");
            text += " " + stream.paint(style, content).paddedTo(widths[column]) + "  ";
        }
        text += "\n";
    }
    return text;
}

} // namespace

void Table::writeTo(OutputStream& stream) const {
    std::vector<std::size_t> widths;
    widen(widths, headers);
    for (const auto& row : rows) {
        widen(widths, row);
    }
    if (widths.empty()) {
        return;
    }
    ConsoleText text = border(widths);
    if (!headers.empty()) {
        text += rowText(headers, widths, stream, TextStyle::info) + border(widths);
    }
    for (const auto& row : rows) {
        text += rowText(row, widths, stream, TextStyle::plain);
    }
    stream.write(rows.empty() ? text : text + border(widths));
}

} // namespace missive
