#include <UI/Missive/Console/Output/TextStyle.hpp>

namespace missive {

namespace {

std::string_view opening(TextStyle style) {
    switch (style) {
    case TextStyle::plain:
        return "";
    case TextStyle::info:
        return "\033[32m";
    case TextStyle::comment:
    case TextStyle::noteBlock:
        return "\033[33m";
    case TextStyle::error:
    case TextStyle::errorBlock:
        return "\033[37;41m";
    case TextStyle::okBlock:
        return "\033[30;42m";
    case TextStyle::warningBlock:
        return "\033[30;43m";
    }
    return "";
}

} // namespace

std::string painted(TextStyle style, std::string_view text) {
    const auto start = opening(style);
    if (start.empty() || text.empty()) {
        return std::string{text};
    }
    return std::string{start}.append(text).append("\033[0m");
}

} // namespace missive
