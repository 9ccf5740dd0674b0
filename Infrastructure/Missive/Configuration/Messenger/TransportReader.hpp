#pragma once

#include <Infrastructure/Missive/Configuration/Messenger/TransportConfiguration.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

#include <optional>
#include <string>
#include <vector>

namespace missive {

/// Reads `transports`, short forms written out. Failure transports are not looked up yet.
std::vector<TransportConfiguration> readTransports(const ConfigurationSection& transports);

/// The `outbox` of that section: empty for `false`, nothing where the default decides.
std::optional<std::string> readOutbox(const ConfigurationSection& section);

} // namespace missive
