#include <UI/Missive/Http/Route/RouteTable.hpp>

namespace missive {

bool RouteTable::add(const HttpRoute& route) {
    auto* node = &root_;
    for (const auto& segment : route.pattern.segments()) {
        if (!segment.isField) {
            node = &node->literals[segment.text];
        } else {
            if (!node->field) {
                node->field = std::make_unique<Node>();
            }
            node = node->field.get();
        }
    }
    node->isPath = true;
    auto& place = node->routes[static_cast<std::size_t>(route.method)];
    const bool isFree = place == nullptr;
    if (isFree) {
        place = &route;
    }
    return isFree;
}

RouteMatch RouteTable::find(HttpMethod method, const RequestTarget& target) const {
    RouteMatch match;
    const bool isPath = !target.isAsterisk() && !target.hasEmptySegment();
    const auto* const node = isPath ? findNode(root_, target.segments(), 0, match.values) : nullptr;
    if (node == nullptr) {
        return match;
    }
    const auto wanted = method == HttpMethod::Head ? HttpMethod::Get : method;
    match.route = node->routes[static_cast<std::size_t>(wanted)];
    if (match.route == nullptr) {
        for (const auto* route : node->routes) {
            if (route != nullptr) {
                match.methods.push_back(route->method);
            }
        }
    }
    return match;
}

const RouteTable::Node* RouteTable::findNode(const Node& from, const std::vector<std::string>& segments,
                                             std::size_t position, std::vector<std::string>& values) {
    if (position == segments.size()) {
        return from.isPath ? &from : nullptr;
    }
    if (const auto literal = from.literals.find(segments[position]); literal != from.literals.end()) {
        if (const auto* found = findNode(literal->second, segments, position + 1, values)) {
            return found;
        }
    }
    if (!from.field) {
        return nullptr;
    }
    values.push_back(segments[position]);
    const auto* found = findNode(*from.field, segments, position + 1, values);
    if (found == nullptr) {
        values.pop_back();
    }
    return found;
}

} // namespace missive
