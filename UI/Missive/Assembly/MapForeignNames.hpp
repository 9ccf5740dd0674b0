#pragma once

#include <Infrastructure/Missive/Configuration/Configuration.hpp>
#include <UI/Missive/Assembly/Wiring.hpp>
#include <UI/Missive/WiringProblem.hpp>

#include <vector>

namespace missive {

/// Gives registered messages the names that `missive.types` says others have for them. What cannot be mapped is added
/// to `problems`.
void mapForeignNames(const Configuration& configuration, Wiring& wiring, std::vector<WiringProblem>& problems);

} // namespace missive
