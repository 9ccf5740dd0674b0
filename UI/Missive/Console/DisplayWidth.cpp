#include <UI/Missive/Console/DisplayWidth.hpp>

namespace missive {

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\033' && i + 1 < text.size() && text[i + 1] == '[') {
            const auto end = text.find_first_of("ABCDEFGHJKSTfm", i + 2);
            if (end == std::string_view::npos) {
                return width;
            }
            i = end;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
            ++width;
        }
    }
    return width;
}

std::string paddedTo(std::string_view text, std::size_t width) {
    std::string result{text};
    const auto taken = displayWidth(text);
    if (taken < width) {
        result.append(width - taken, ' ');
    }
    return result;
}

} // namespace missive
