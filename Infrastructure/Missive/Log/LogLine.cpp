#include <Infrastructure/Missive/Log/LogLine.hpp>

#include <Domain/Missive/Text/TextBeginning.hpp>
#include <Infrastructure/Missive/Codec/PrintableText.hpp>

namespace missive {

namespace {

std::string shown(std::string_view text, std::size_t longest) {
    return text.size() <= longest ? std::string{text} : std::string{textBeginning(text, longest)}.append("…");
}

std::string quotedWhereNeeded(const std::string& value) {
    const auto line = printableLine(value);
    if (!value.empty() && line == value && value.find_first_of(" \"=") == std::string::npos) {
        return value;
    }
    std::string quoted{'"'};
    for (const char each : value) {
        if (each == '"' || each == '\\') {
            quoted += '\\';
        }
        quoted += each;
    }
    return printableLine(quoted) + '"';
}

} // namespace

std::string LogLine::of(std::string_view text, std::span<const LogField> context) {
    auto line = printableLine(shown(text, longestText));
    std::string_view separator = "  ";
    for (const auto& [name, value] : context) {
        line.append(separator).append(printableLine(name)).append("=");
        line.append(quotedWhereNeeded(shown(value.text(), longestValue)));
        separator = " ";
    }
    return line;
}

} // namespace missive
