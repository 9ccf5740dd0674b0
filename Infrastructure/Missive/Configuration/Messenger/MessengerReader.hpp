#pragma once

#include <Infrastructure/Missive/Configuration/Messenger/MessengerConfiguration.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

namespace missive {

/// Reads and validates `framework.messenger` (merged, placeholders resolved, short forms written out). Wrong values are
/// problems in the section's findings; the result is only usable when there are none.
MessengerConfiguration readMessenger(const ConfigurationSection& messenger);

} // namespace missive
