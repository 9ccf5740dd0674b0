#pragma once

#include <Infrastructure/Logging/LoggingOptions.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

#include <optional>

namespace missive::logging {

/// Reads `missive.logging`. What is wrong in it is reported with everything else.
LoggingOptions readLoggingOptions(const ConfigurationSection& section);

/// What `enabled` says, and with it ASYNC_LOGGING_ENABLED; nothing where neither says anything.
std::optional<bool> readLoggingSwitch(const ConfigurationSection& section);

} // namespace missive::logging
