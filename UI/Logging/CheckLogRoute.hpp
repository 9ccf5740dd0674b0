#pragma once

#include <Infrastructure/Missive/Configuration/Configuration.hpp>
#include <UI/Missive/WiringProblem.hpp>

#include <string>
#include <vector>

namespace missive::logging {

/// Whether records that are to travel go to transports that keep them and lie outside the application's database: no
/// record may wait for a lock that the business holds. What is wrong is a problem.
void checkLogRoute(const Configuration& configuration, const std::string& wireName,
                   std::vector<WiringProblem>& problems);

/// The transports they go to; empty where none is named for them.
std::vector<std::string> logTransports(const Configuration& configuration, const std::string& wireName);

/// Whether all of these keep messages in the memory of this process, from which nobody takes them.
bool staysInMemory(const Configuration& configuration, const std::string& wireName);

} // namespace missive::logging
