#include <UI/Missive/Pages/Html/Html.hpp>

namespace missive {
namespace {

std::string_view escapedCharacter(char character) {
    switch (character) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

bool isRefusedControl(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte == 0x7F || (byte < 0x20 && character != '\t' && character != '\n' && character != '\r');
}

} // namespace

Html Html::text(std::string_view text) {
    Html result;
    for (const char character : text) {
        if (const auto escaped = escapedCharacter(character); !escaped.empty()) {
            result.markup_ += escaped;
        } else if (isRefusedControl(character)) {
            result.markup_ += "\xEF\xBF\xBD";
        } else {
            result.markup_ += character;
        }
    }
    return result;
}

Html& Html::add(const Html& other) {
    markup_ += other.markup_;
    return *this;
}

} // namespace missive
