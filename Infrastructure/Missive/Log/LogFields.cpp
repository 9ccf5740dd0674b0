#include <Infrastructure/Missive/Log/LogFields.hpp>

#include <Infrastructure/Missive/Log/LogText.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace missive {

namespace {

constexpr std::string_view plainCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-";

/// What stands for each byte in a name.
constexpr auto namedBytes = [] {
    std::array<char, 256> bytes{};
    bytes.fill('_');
    for (const char each : plainCharacters) {
        bytes[static_cast<unsigned char>(each)] = each;
    }
    return bytes;
}();

char inName(char each) noexcept { return namedBytes[static_cast<unsigned char>(each)]; }

std::string_view beginning(std::string_view name) { return name.substr(0, LogFields::longestName); }

bool isSameName(std::string_view left, std::string_view right) noexcept {
    if (left.size() != right.size() &&
        (left.size() < LogFields::longestName || right.size() < LogFields::longestName)) {
        return false; // the usual case
    }
    left = beginning(left);
    right = beginning(right);
    return left.size() == right.size() && std::ranges::equal(left, right, {}, inName, inName);
}

const LogField* namesake(std::span<const LogField> fields, std::string_view name) {
    const auto found = std::ranges::find_if(fields, [&](const auto& each) { return isSameName(each.name, name); });
    return found == fields.end() ? nullptr : &*found;
}

void appendValue(std::string& line, const LogValue& value) {
    line += '=';
    LogText::value(line, value.text());
}

} // namespace

void LogFields::append(std::string& line, const LogRecord& record, std::initializer_list<std::string_view> reserved) {
    for (std::size_t i = 0; i < record.context.size(); ++i) {
        const auto isReserved = std::ranges::find(reserved, record.context[i].name) != reserved.end();
        line += isReserved ? " ctx_" : " ";
        appendName(line, record.context, i);
        appendValue(line, record.context[i].value);
    }
    for (std::size_t i = 0; i < record.extra.size(); ++i) {
        const auto& field = record.extra[i];
        const auto* same = namesake(record.context, field.name);
        const bool isTaken = same != nullptr && std::ranges::find(reserved, field.name) == reserved.end();
        if (isTaken && same->value == field.value) {
            continue;
        }
        line += isTaken ? " extra_" : " ";
        appendName(line, record.extra, i);
        appendValue(line, field.value);
    }
}

bool LogFields::isPlainName(std::span<const LogField> fields, std::size_t index) noexcept {
    const std::string_view name = fields[index].name;
    return !name.empty() && name.size() <= longestName &&
           std::ranges::all_of(name, [](char each) { return inName(each) == each; }) &&
           std::ranges::none_of(fields.first(index), [&](const auto& each) { return isSameName(each.name, name); });
}

void LogFields::appendName(std::string& line, std::span<const LogField> fields, std::size_t index) {
    if (isPlainName(fields, index)) {
        line += fields[index].name;
        return;
    }
    const auto name = beginning(fields[index].name);
    const auto at = static_cast<std::ptrdiff_t>(line.size());
    line += name;
    std::transform(line.begin() + at, line.end(), line.begin() + at, inName);
    line += name.empty() ? "_" : "";
    const auto before = std::ranges::count_if(
        fields.first(index), [&](const auto& each) { return isSameName(each.name, fields[index].name); });
    if (before > 0) {
        line.append("_").append(std::to_string(before + 1));
    }
}

} // namespace missive
