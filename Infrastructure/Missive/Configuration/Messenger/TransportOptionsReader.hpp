#pragma once

#include <Infrastructure/Missive/Configuration/Messenger/TransportConfiguration.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

namespace missive {

/// Reads `transports.NAME.options` into the transport's options and their types. Nothing is checked here: what options
/// there are is the transport's own affair.
void readTransportOptions(const ConfigurationSection& options, TransportConfiguration& transport);

} // namespace missive
