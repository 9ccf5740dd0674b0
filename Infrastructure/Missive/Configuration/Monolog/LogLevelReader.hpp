#pragma once

#include <Domain/Missive/LogLevel.hpp>
#include <Domain/Missive/LogLevelSet.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

#include <map>
#include <string>

namespace missive {

/// A level by its name, in any case, or by Monolog's number.
LogLevel readLogLevel(const ConfigurationSection& section, const std::string& key, LogLevel fallback);

/// A list of levels, or one.
LogLevelSet readLogLevels(const ConfigurationSection& section, const std::string& key);

/// `verbosity_levels` of a console: what it shows at `VERBOSITY_VERBOSE`, by what it would show there if nothing was
/// said.
std::map<LogLevel, LogLevel> readVerbosityLevels(const ConfigurationSection& section);

} // namespace missive
