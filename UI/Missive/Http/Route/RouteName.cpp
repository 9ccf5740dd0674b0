#include <UI/Missive/Http/Route/RouteName.hpp>

#include <string_view>

namespace missive {

std::string messageName(TypeId message) {
    const auto name = message.name();
    const auto colon = name.rfind(':');
    return std::string{colon == std::string_view::npos ? name : name.substr(colon + 1)};
}

std::string routeName(TypeId message) {
    auto name = messageName(message);
    for (const std::string_view kind : {"Command", "Query", "Event"}) {
        if (name.size() > kind.size() && name.ends_with(kind)) {
            name.resize(name.size() - kind.size());
            break;
        }
    }
    std::string snake;
    for (const char letter : name) {
        if (letter >= 'A' && letter <= 'Z') {
            snake.append(snake.empty() ? "" : "_").append(1, static_cast<char>(letter - 'A' + 'a'));
        } else {
            snake += letter;
        }
    }
    return snake;
}

std::string routeName(const RoutePattern& pattern) {
    std::string name;
    for (const auto& segment : pattern.segments()) {
        if (!segment.isField) {
            name += (name.empty() ? "" : "_") + segment.text;
        }
    }
    return name.empty() ? "events" : name;
}

} // namespace missive
