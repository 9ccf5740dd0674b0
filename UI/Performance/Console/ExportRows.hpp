#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive::performance {

/// Rows for other programs: CSV as RFC 4180 has it (UTF-8 with a byte order mark, CRLF), a JSON array, or a JSON object
/// a line. In CSV a text that a spreadsheet would calculate is led by an apostrophe.
class ExportRows {
public:
    enum class Format { Csv, Json, Ndjson };

    /// A text, or a number as it is written; nothing is an empty cell, or null.
    struct Cell {
        std::optional<std::string> text;
        bool isNumber = false;
    };

    ExportRows(Format format, std::vector<std::string> columns);

    /// As many cells as there are columns.
    void add(const std::vector<Cell>& cells);

    /// The whole lines that were added since it was last asked, so that a long export is never held.
    std::string take();

    /// The rest; nothing may be added afterwards.
    std::string finish();

private:
    void addLine(const std::vector<Cell>& cells);
    void addObject(const std::vector<Cell>& cells);

    Format format_;
    std::vector<std::string> columns_;
    std::string text_;
    bool isFirst_ = true;
};

/// The text as a cell of CSV.
std::string csvCell(std::string_view text);

} // namespace missive::performance
