#include <UI/Performance/Console/ReadRouteFilter.hpp>

#include <UI/Missive/Console/Input/UsageError.hpp>

namespace missive::performance {

void ReadRouteFilter::define(CommandDefinition& definition) {
    definition.option("kind", "Only http, console or message")
        .flag("all-environments", "Those of all environments, not only of the present one");
}

RouteFilter ReadRouteFilter::in(const Input& input, const std::string& environment) {
    RouteFilter filter;
    if (!input.flag("all-environments")) {
        filter.environment = environment;
    }
    if (const auto kind = input.option("kind")) {
        filter.kind = routeKindNamed(*kind);
        if (!filter.kind) {
            throw UsageError{"The \"--kind\" option needs http, console or message, not \"" + *kind + "\"."};
        }
    }
    return filter;
}

} // namespace missive::performance
