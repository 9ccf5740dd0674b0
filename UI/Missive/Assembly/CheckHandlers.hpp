#pragma once

#include <UI/Missive/Assembly/Wiring.hpp>
#include <UI/Missive/WiringProblem.hpp>

#include <vector>

namespace missive {

/// Finds commands and queries with two handlers, event handlers that share a name, and handled events without a wire
/// name.
std::vector<WiringProblem> checkHandlers(const Wiring& wiring);

} // namespace missive
