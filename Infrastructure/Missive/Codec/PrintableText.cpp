#include <Infrastructure/Missive/Codec/PrintableText.hpp>

#include <Infrastructure/Missive/Codec/Utf8.hpp>

#include <algorithm>
#include <cstddef>

namespace missive {

namespace {

constexpr std::string_view kept = "\n\t";

bool isControl(std::uint32_t codePoint) { return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0); }

void escape(std::string& shown, std::string_view bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    for (const char each : bytes) {
        const auto byte = static_cast<unsigned char>(each);
        shown.append("\\x").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    }
}

std::string shown(std::string_view text, std::string_view untouched) {
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
        const auto character = Utf8::first(text);
        const auto bytes = text.substr(0, std::max<std::size_t>(character.length, 1));
        const bool harmless = character.length > 0 && !isControl(character.codePoint);
        if (harmless || untouched.find(text.front()) != std::string_view::npos) {
            shown += bytes;
        } else if (text.front() == '\n') {
            shown += "\\n";
        } else {
            escape(shown, bytes);
        }
        text.remove_prefix(bytes.size());
    }
    return shown;
}

} // namespace

std::string printable(std::string_view text) { return shown(text, kept); }

std::string printableLine(std::string_view text) { return shown(text, ""); }

} // namespace missive
