#pragma once

#include <Infrastructure/Missive/Configuration/Messenger/RoutingEntry.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

#include <string>
#include <vector>

namespace missive {

/// Reads `routing`; a transport that is not among `transports` is a problem.
std::vector<RoutingEntry> readRouting(const ConfigurationSection& routing, const std::vector<std::string>& transports);

/// `There is no transport "asinc"; did you mean "async"?`, for routing and failure transports.
std::string unknownTransport(const std::string& name, const std::vector<std::string>& transports);

} // namespace missive
