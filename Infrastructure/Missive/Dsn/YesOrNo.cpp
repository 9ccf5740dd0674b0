#include <Infrastructure/Missive/Dsn/YesOrNo.hpp>

#include <algorithm>
#include <cctype>

namespace missive {

std::optional<bool> yesOrNo(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (text == "true" || text == "1" || text == "on" || text == "yes") {
        return true;
    }
    if (text == "false" || text == "0" || text == "off" || text == "no" || text.empty()) {
        return false;
    }
    return std::nullopt;
}

} // namespace missive
