#pragma once

#include <Infrastructure/Missive/Configuration/ConfigurationFindings.hpp>
#include <Infrastructure/Missive/Configuration/DotEnvValue.hpp>
#include <Infrastructure/Missive/Configuration/EnvironmentVariables.hpp>

#include <map>
#include <string>
#include <string_view>

namespace missive {

/// Reads the text of a `.env` file (Symfony's Dotenv format) into `values`, replacing earlier ones: `NAME=value`,
/// `export NAME=value`, `#` comments, 'literal' and "expanded" values, `$NAME` and `${NAME}` and `${NAME:-default}`.
/// Names are looked up in `real` first, then in `values`. `$(command)` is refused. Wrong lines are problems.
void readDotEnv(std::string_view text, const std::string& file, const EnvironmentVariables& real,
                std::map<std::string, DotEnvValue>& values, ConfigurationFindings& findings);

} // namespace missive
