#pragma once

#include <Infrastructure/Missive/Configuration/Messenger/BusConfiguration.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

#include <vector>

namespace missive {

/// Reads `buses`, short forms written out.
std::vector<BusConfiguration> readBuses(const ConfigurationSection& buses);

} // namespace missive
