#include <UI/Missive/Http/Route/RouteMatch.hpp>

namespace missive {

std::string RouteMatch::allow() const {
    std::string text;
    for (const auto method : methods) {
        text += std::string{nameOf(method)} + ", ";
        text += method == HttpMethod::Get ? "HEAD, " : "";
    }
    return text + "OPTIONS";
}

} // namespace missive
