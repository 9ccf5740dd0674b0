#pragma once

#include <Infrastructure/Missive/Configuration/Configuration.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

namespace missive {

/// Reads `missive`, what is our own: the types, and of transports what Symfony refuses to read where they are defined.
/// The rest is a part for whoever claims it.
/// `configuration` has its messenger already.
void readMissive(const ConfigurationSection& missive, Configuration& configuration);

} // namespace missive
