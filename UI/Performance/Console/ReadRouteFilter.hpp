#pragma once

#include <Domain/Performance/RouteFilter.hpp>
#include <UI/Missive/Console/CommandDefinition.hpp>
#include <UI/Missive/Console/Input/Input.hpp>

#include <string>

namespace missive::performance {

/// The options `--kind` and `--all-environments` of a command, and its argument `route`.
struct ReadRouteFilter {
    static void define(CommandDefinition& definition);

    /// Throws UsageError for a kind that is none.
    static RouteFilter in(const Input& input, const std::string& environment);
};

} // namespace missive::performance
