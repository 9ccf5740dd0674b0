#pragma once

#include <Application/Missive/Bus/Routing.hpp>
#include <Infrastructure/Missive/Configuration/Messenger/MessengerConfiguration.hpp>
#include <UI/Missive/Assembly/Wiring.hpp>
#include <UI/Missive/WiringNote.hpp>

#include <vector>

namespace missive {

/// Warns of messages that are routed nowhere and have no handler here, and of a configuration without any route: every
/// event is handled where it is dispatched then, which is seldom meant.
void noteIdleMessages(const MessengerConfiguration& configuration, const Wiring& wiring, const Routing& routing,
                      std::vector<WiringNote>& notes);

} // namespace missive
