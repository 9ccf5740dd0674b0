#pragma once

#include <Application/Missive/Bus/Routing.hpp>
#include <Infrastructure/Missive/Configuration/Configuration.hpp>
#include <UI/Missive/Assembly/Wiring.hpp>
#include <UI/Missive/WiringNote.hpp>
#include <UI/Missive/WiringProblem.hpp>

#include <vector>

namespace missive {

/// Works out where every registered message goes. A route that names no message, or a command or query, which are never
/// routed, is added to `problems`, or to `notes` where it has the name of a PHP class. Where there are problems
/// already, routes are only checked.
void buildRouting(const Configuration& configuration, const Wiring& wiring, Routing& routing,
                  std::vector<WiringProblem>& problems, std::vector<WiringNote>& notes);

} // namespace missive
