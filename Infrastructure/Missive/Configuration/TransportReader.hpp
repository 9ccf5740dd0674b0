#pragma once

#include <Infrastructure/Missive/Configuration/ConfigurationSection.hpp>
#include <Infrastructure/Missive/Configuration/TransportConfiguration.hpp>

#include <string>
#include <vector>

namespace missive {

/// Reads `transports`, short forms written out. Failure transports are not looked up yet.
std::vector<TransportConfiguration> readTransports(const ConfigurationSection& transports);

/// A problem at that key unless the serializer is one there is.
void checkSerializer(const ConfigurationSection& section, const std::string& key, const std::string& serializer);

} // namespace missive
