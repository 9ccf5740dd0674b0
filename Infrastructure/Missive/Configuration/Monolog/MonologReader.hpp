#pragma once

#include <Infrastructure/Missive/Configuration/Monolog/MonologConfiguration.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

namespace missive {

/// Reads `monolog`. What is wrong is a problem of the section's findings.
MonologConfiguration readMonolog(const ConfigurationSection& monolog);

} // namespace missive
