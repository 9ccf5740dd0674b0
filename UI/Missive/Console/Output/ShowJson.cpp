#include <UI/Missive/Console/Output/ShowJson.hpp>

#include <Infrastructure/Missive/Codec/JsonReader.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace missive {

namespace {

std::string cell(JsonReader& reader) {
    switch (reader.kind()) {
    case JsonKind::String:
        return std::string{reader.readString()};
    case JsonKind::Null:
        reader.readNull();
        return "";
    case JsonKind::Object:
    case JsonKind::Array:
        return PrettyJson{}.json(reader.readRaw()).text();
    default:
        return std::string{reader.readRaw()};
    }
}

void showFields(Output& output, JsonReader& reader) {
    std::vector<std::pair<ConsoleText, ConsoleText>> entries;
    reader.beginObject();
    while (const auto name = reader.nextField()) {
        ConsoleText label{*name};
        entries.emplace_back(std::move(label), cell(reader));
    }
    output.definitionList(entries);
}

/// The rows of an array of objects, which may lack fields of each other.
class Rows {
public:
    void add(JsonReader& reader) {
        auto& row = table_.rows.emplace_back();
        reader.beginObject();
        while (const auto name = reader.nextField()) {
            const auto column = columnOf(std::string{*name});
            row.resize(std::max(row.size(), column + 1));
            row[column] = cell(reader);
        }
    }

    const Table& table() const { return table_; }

private:
    std::size_t columnOf(const std::string& name) {
        const auto found = std::find(names_.begin(), names_.end(), name);
        const auto column = static_cast<std::size_t>(found - names_.begin());
        if (found == names_.end()) {
            names_.push_back(name);
            table_.headers.emplace_back(name);
        }
        return column;
    }

    Table table_;
    std::vector<std::string> names_;
};

void showElements(Output& output, JsonReader& reader) {
    Rows rows;
    std::vector<ConsoleText> items;
    reader.beginArray();
    while (reader.nextElement()) {
        if (reader.kind() == JsonKind::Object) {
            rows.add(reader);
        } else {
            items.emplace_back(cell(reader));
        }
    }
    if (!rows.table().rows.empty()) {
        output.table(rows.table());
    }
    if (!items.empty()) {
        output.listing(items);
    }
    if (rows.table().rows.empty() && items.empty()) {
        output.note("Nothing was found.");
    }
}

} // namespace

void showJson(Output& output, std::string_view json) {
    JsonReader reader{"[" + std::string{json} + "]"};
    reader.beginArray();
    reader.nextElement();
    switch (reader.kind()) {
    case JsonKind::Object:
        showFields(output, reader);
        return;
    case JsonKind::Array:
        showElements(output, reader);
        return;
    default:
        output.writeln(cell(reader));
    }
}

} // namespace missive
