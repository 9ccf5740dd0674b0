#pragma once

#include <Infrastructure/Missive/Configuration/Monolog/LogHandlerConfiguration.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

namespace missive {

/// Reads `monolog.handlers.NAME`.
LogHandlerConfiguration readLogHandler(const ConfigurationSection& section, const ConfigurationNode::Member& member);

} // namespace missive
