#pragma once

#include <Infrastructure/Missive/Configuration/Configuration.hpp>
#include <UI/Missive/WiringProblem.hpp>

#include <string>
#include <vector>

namespace missive::logging {

/// Whether records that are to travel have a route of their own, to a transport that lies outside the application's
/// database: no record may wait for a lock that the business holds. What is wrong is a problem.
void checkLogRoute(const Configuration& configuration, const std::string& wireName,
                   std::vector<WiringProblem>& problems);

/// The transports they go to; empty where none is named for them.
std::vector<std::string> logTransports(const Configuration& configuration, const std::string& wireName);

} // namespace missive::logging
