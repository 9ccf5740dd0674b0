#pragma once

#include <Infrastructure/Missive/Configuration/Monolog/LogHandlerConfiguration.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

namespace missive {

/// Where and how a log handler writes lines: `path`, `formatter`, and what files are like.
void readLogOutput(const ConfigurationSection& section, LogHandlerConfiguration& handler);

} // namespace missive
