#include <Infrastructure/Missive/Configuration/Environment/DotEnvName.hpp>

#include <algorithm>
#include <cctype>

namespace missive {

std::size_t dotEnvNameLength(std::string_view text) {
    const auto letter = std::min(text.find_first_not_of('_'), text.size());
    if (letter == text.size() || std::isalpha(static_cast<unsigned char>(text[letter])) == 0) {
        return 0;
    }
    const auto* end = std::find_if_not(text.begin() + letter, text.end(),
                                       [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
    return static_cast<std::size_t>(end - text.begin());
}

} // namespace missive
