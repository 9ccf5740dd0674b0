#pragma once

#include <Infrastructure/Missive/Configuration/Environment/DotEnvDefinitions.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFindings.hpp>

#include <string>
#include <string_view>

namespace missive {

/// Adds what the text of a `.env` file (Symfony's Dotenv format) writes: `NAME=value`, `export NAME=value`, `#`
/// comments, 'literal' and "expanded" values. A backslash stays, but before quotes, `$` and another one, and in `\n`
/// and `\r` between double quotes. References are left for DotEnvReferences. `$(command)` is refused. Wrong lines are
/// problems.
void readDotEnv(std::string_view text, const std::string& file, DotEnvDefinitions& definitions,
                ConfigurationFindings& findings);

} // namespace missive
