#pragma once

#include <Infrastructure/Missive/Configuration/BusConfiguration.hpp>
#include <Infrastructure/Missive/Configuration/ConfigurationSection.hpp>

#include <vector>

namespace missive {

/// Reads `buses`, short forms written out.
std::vector<BusConfiguration> readBuses(const ConfigurationSection& buses);

} // namespace missive
