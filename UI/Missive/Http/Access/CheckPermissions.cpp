#include <UI/Missive/Http/Access/CheckPermissions.hpp>

#include <Infrastructure/Missive/Dsn/NearestName.hpp>

#include <algorithm>

namespace missive {
namespace {

void check(const ConfigurationNode& node, const ConfigurationSection& principal,
           const std::vector<std::string>& known) {
    if (!node.isText() || node.text().empty() || std::ranges::find(known, node.text()) != known.end()) {
        return;
    }
    const auto near = nearestName(known, node.text());
    principal.findings().problem(node.position(), principal.pathOf("permissions"),
                                 "No route asks for the permission \"" + node.text() + '"' +
                                     (near ? "; did you mean \"" + *near + "\"?" : std::string{"."}) +
                                     " One that the application itself looks at is registered with http.permission().");
}

} // namespace

void checkPermissions(const ConfigurationSection& tokens, const std::vector<std::string>& known) {
    for (const auto& member : tokens.members()) {
        if (!member.value.isMap()) {
            continue;
        }
        const auto principal = tokens.section(member.key);
        const auto* const permissions = principal.find("permissions");
        if (permissions == nullptr) {
            continue;
        }
        if (permissions->value.isList()) {
            std::ranges::for_each(permissions->value.items(), [&](const auto& node) { check(node, principal, known); });
        } else {
            check(permissions->value, principal, known);
        }
    }
}

} // namespace missive
