#include <Infrastructure/Missive/Configuration/Tree/YamlScalar.hpp>

#include <Domain/Missive/Text/DecimalNumber.hpp>
#include <Domain/Missive/Text/WholeNumber.hpp>

#include <algorithm>
#include <cctype>
#include <optional>

namespace missive {

namespace {

std::optional<std::int64_t> integerIn(std::string_view digits) {
    const bool isNegative = digits.starts_with('-');
    const auto unsignedPart = digits.substr(isNegative ? 1 : 0);
    int base = 10;
    if (unsignedPart.starts_with("0x")) {
        base = 16;
    } else if (unsignedPart.starts_with("0o")) {
        base = 8;
    } else if (unsignedPart.size() > 1 && unsignedPart[0] == '0') {
        return std::nullopt;
    }
    if (base == 10) {
        return wholeNumber<std::int64_t>(digits);
    }
    const auto prefixed = unsignedPart.substr(2);
    const auto number = prefixed.starts_with('-') ? std::nullopt : wholeNumber<std::int64_t>(prefixed, base);
    return number && isNegative ? std::optional{-*number} : number;
}

bool beginsNumber(std::string_view text) {
    const auto isDigit = [&](std::size_t at) {
        return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0;
    };
    const std::size_t first = text.starts_with('+') || text.starts_with('-') ? 1 : 0;
    return isDigit(first) || (first < text.size() && text[first] == '.' && isDigit(first + 1));
}

} // namespace

YamlScalar yamlScalar(const ConfigurationNode& text) {
    if (text.isQuoted()) {
        return text.text();
    }
    std::string lower = text.text();
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (lower == "true" || lower == "false") {
        return lower == "true";
    }
    if (!beginsNumber(lower)) {
        return text.text();
    }
    std::erase(lower, '_');
    if (lower[0] == '+') {
        lower.erase(0, 1);
    }
    if (const auto integer = integerIn(lower)) {
        return *integer;
    }
    const bool isWhole = lower.find_first_not_of("-0123456789") == std::string::npos;
    const auto number = isWhole ? std::nullopt : decimalNumber(lower);
    return number ? YamlScalar{*number} : YamlScalar{text.text()};
}

} // namespace missive
