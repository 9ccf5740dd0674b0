#pragma once

#include <Infrastructure/Missive/Configuration/Monolog/LogHandlerConfiguration.hpp>

#include <vector>

namespace missive {

/// What `monolog` says, in the schema of Symfony's MonologBundle.
struct MonologConfiguration {
    /// Those that hand on to others beside these; the first to be asked comes first. Empty where nothing is said.
    std::vector<LogHandlerConfiguration> handlers;
};

} // namespace missive
