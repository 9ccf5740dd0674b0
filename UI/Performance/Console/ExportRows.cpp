#include <UI/Performance/Console/ExportRows.hpp>

#include <Infrastructure/Missive/Codec/JsonWriter.hpp>

#include <utility>

namespace missive::performance {

namespace {

constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

} // namespace

std::string csvCell(std::string_view text) {
    const bool isCalculated =
        !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos;
    std::string cell = isCalculated ? "'" : "";
    cell += text;
    if (cell.find_first_of("\",\r\n") == std::string::npos) {
        return cell;
    }
    std::string quoted = "\"";
    for (const char c : cell) {
        quoted += c == '"' ? std::string{"\"\""} : std::string(1, c);
    }
    return quoted + '"';
}

ExportRows::ExportRows(Format format, std::vector<std::string> columns)
    : format_{format}, columns_{std::move(columns)} {
    if (format_ == Format::Json) {
        text_ = "[";
    } else if (format_ == Format::Csv) {
        text_ = byteOrderMark;
        std::vector<Cell> heads;
        for (const auto& column : columns_) {
            heads.push_back({column, true});
        }
        addLine(heads);
    }
}

void ExportRows::add(const std::vector<Cell>& cells) {
    if (format_ == Format::Csv) {
        addLine(cells);
    } else {
        addObject(cells);
    }
    isFirst_ = false;
}

void ExportRows::addLine(const std::vector<Cell>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto text = cells[i].text.value_or("");
        text_ += (i == 0 ? "" : ",") + (cells[i].isNumber ? text : csvCell(text));
    }
    text_ += "\r\n";
}

void ExportRows::addObject(const std::vector<Cell>& cells) {
    JsonWriter json;
    json.forPeople();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        json.raw(i == 0 ? '{' : ',');
        json.string(columns_[i]);
        json.raw(':');
        if (!cells[i].text) {
            json.raw(std::string_view{"null"});
        } else if (cells[i].isNumber) {
            json.raw(std::string_view{*cells[i].text});
        } else {
            json.string(*cells[i].text);
        }
    }
    json.raw('}');
    text_ +=
        (format_ == Format::Json && !isFirst_ ? ",\n" : "") + json.toString() + (format_ == Format::Ndjson ? "\n" : "");
}

std::string ExportRows::take() {
    const auto end = text_.rfind('\n');
    if (end == std::string::npos) {
        return {};
    }
    auto lines = text_.substr(0, end + 1);
    text_.erase(0, end + 1);
    return lines;
}

std::string ExportRows::finish() {
    if (format_ == Format::Json) {
        text_ += "]\n";
    }
    return std::move(text_);
}

} // namespace missive::performance
