#include <UI/Missive/Http/Message/PercentEncoding.hpp>

namespace missive {

bool isUnreserved(char character) noexcept {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || std::string_view{"-._~"}.find(character) != std::string_view::npos;
}

void appendPercentEncoded(std::string& result, std::string_view text, std::string_view plain) {
    constexpr std::string_view digits{"0123456789ABCDEF"};
    for (const char character : text) {
        if (isUnreserved(character) || plain.find(character) != std::string_view::npos) {
            result += character;
        } else {
            const auto byte = static_cast<unsigned char>(character);
            result += '%';
            result += digits[byte >> 4U];
            result += digits[byte & 15U];
        }
    }
}

} // namespace missive
