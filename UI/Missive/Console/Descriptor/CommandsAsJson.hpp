#pragma once

#include <UI/Missive/Console/CommandDefinition.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// The commands of one namespace, or all if it is empty, in the JSON of Symfony's `list --format=json`.
std::string commandsAsJson(std::string_view name, std::string_view version,
                           const std::vector<CommandDefinition>& definitions, std::string_view space);

} // namespace missive
