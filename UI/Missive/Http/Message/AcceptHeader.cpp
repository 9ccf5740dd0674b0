#include <UI/Missive/Http/Message/AcceptHeader.hpp>

#include <UI/Missive/Http/Message/FieldValueReader.hpp>
#include <UI/Missive/Http/Message/HttpHeaders.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace missive {
namespace {

enum class Fit { None, AnyType, AnySubtype, Suffix, Exact };

struct Range {
    std::string_view type;
    std::string_view subtype;
    bool isExcluded = false;
};

/// RFC 9110 §12.4.2: 0 to 1 with at most three decimals.
std::optional<bool> isZeroQuality(std::string_view quality) noexcept {
    const bool isOne = quality.starts_with('1');
    if ((!isOne && !quality.starts_with('0')) || quality.size() > 5 || (quality.size() > 1 && quality[1] != '.')) {
        return std::nullopt;
    }
    const auto decimals = quality.substr(std::min<std::size_t>(2, quality.size()));
    if (decimals.find_first_not_of(isOne ? "0" : "0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    return !isOne && decimals.find_first_not_of('0') == std::string_view::npos;
}

/// The range that stands next, up to the comma behind it.
std::optional<Range> takeRange(FieldValueReader& reader) noexcept {
    Range range;
    reader.skipBlanks();
    range.type = reader.token();
    bool isWhole = !range.type.empty() && reader.take('/');
    range.subtype = reader.token();
    isWhole = isWhole && !range.subtype.empty();
    while (const auto parameter = reader.parameter()) {
        if (isSameHttpName(parameter->name, "q")) {
            const auto isZero = isZeroQuality(parameter->value);
            isWhole = isWhole && isZero;
            range.isExcluded = isZero.value_or(false);
        }
    }
    reader.skipBlanks();
    isWhole = isWhole && (reader.isAtEnd() || reader.take(','));
    if (!isWhole) {
        reader.skipElement();
        return std::nullopt;
    }
    return range;
}

Fit fitOf(const Range& range, std::string_view type, std::string_view subtype) noexcept {
    if (range.type == "*") {
        return range.subtype == "*" ? Fit::AnyType : Fit::None;
    }
    if (!isSameHttpName(range.type, type)) {
        return Fit::None;
    }
    if (isSameHttpName(range.subtype, subtype)) {
        return Fit::Exact;
    }
    const auto plus = range.subtype.rfind('+');
    if (plus != std::string_view::npos && isSameHttpName(range.subtype.substr(plus + 1), subtype)) {
        return Fit::Suffix;
    }
    return range.subtype == "*" ? Fit::AnySubtype : Fit::None;
}

} // namespace

bool AcceptHeader::allows(std::string_view mediaType) const noexcept {
    const auto slash = mediaType.find('/');
    auto best = Fit::None;
    bool isAllowed = value_.find_first_not_of(" \t,") == std::string_view::npos;
    for (FieldValueReader reader{value_}; !reader.isAtEnd();) {
        const auto range = takeRange(reader);
        const auto fit = range ? fitOf(*range, mediaType.substr(0, slash), mediaType.substr(slash + 1)) : Fit::None;
        if (fit != Fit::None && fit >= best) {
            isAllowed = !range->isExcluded || (fit == best && isAllowed);
            best = fit;
        }
    }
    return isAllowed;
}

} // namespace missive
