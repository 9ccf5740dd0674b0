#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

#include <string>
#include <vector>

namespace missive {

/// Reports every permission in `missive.http.tokens` that is none of the `known` ones, with what was probably meant: a
/// token with a misspelt one would be denied its routes, and nobody told why.
void checkPermissions(const ConfigurationSection& tokens, const std::vector<std::string>& known);

} // namespace missive
