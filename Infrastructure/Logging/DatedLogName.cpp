#include <Infrastructure/Logging/DatedLogName.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace missive::logging {

namespace {

bool isDigit(char each) { return each >= '0' && each <= '9'; }

bool isDate(std::string_view text) {
    constexpr std::string_view pattern = "dddd-dd-dd";
    return std::ranges::equal(text, pattern,
                              [](char each, char kind) { return kind == '-' ? each == '-' : isDigit(each); });
}

bool cutEnd(std::string_view& text, std::string_view end) {
    const bool isThere = text.ends_with(end);
    text.remove_suffix(isThere ? end.size() : 0);
    return isThere;
}

/// Takes `.1` off the end; nothing where something else follows the last point.
std::optional<unsigned> cutPart(std::string_view& text) {
    const auto point = text.rfind('.');
    if (point == std::string_view::npos) {
        return 0;
    }
    const auto digits = text.substr(point + 1);
    unsigned part = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), part);
    if (error != std::errc{} || end != digits.data() + digits.size()) {
        return std::nullopt;
    }
    text = text.substr(0, point);
    return part;
}

} // namespace

std::optional<DatedLogName> DatedLogName::of(std::string_view name) {
    constexpr std::size_t dateLength = 10;
    DatedLogName dated;
    dated.isCompressed = cutEnd(name, ".gz") || cutEnd(name, ".zst");
    if (!cutEnd(name, ".log")) {
        return std::nullopt;
    }
    const auto part = cutPart(name);
    if (!part || name.size() < dateLength + 2 || name[name.size() - dateLength - 1] != '-' ||
        !isDate(name.substr(name.size() - dateLength))) {
        return std::nullopt;
    }
    dated.part = *part;
    dated.date = name.substr(name.size() - dateLength);
    dated.channel = name.substr(0, name.size() - dateLength - 1);
    return dated;
}

std::string DatedLogName::text() const {
    return channel + '-' + date + (part == 0 ? "" : '.' + std::to_string(part)) + ".log";
}

} // namespace missive::logging
