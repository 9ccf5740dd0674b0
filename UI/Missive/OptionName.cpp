#include <UI/Missive/OptionName.hpp>

namespace missive {

std::string optionName(std::string_view field) {
    std::string name;
    for (const char letter : field) {
        if (letter >= 'A' && letter <= 'Z') {
            name.append(name.empty() ? "" : "-").append(1, static_cast<char>(letter - 'A' + 'a'));
        } else {
            name += letter;
        }
    }
    return name;
}

} // namespace missive
