#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Infrastructure/Missive/Configuration/Messenger/MessengerConfiguration.hpp>
#include <UI/Missive/Assembly/Wiring.hpp>
#include <UI/Missive/WiringNote.hpp>
#include <UI/Missive/WiringProblem.hpp>

#include <vector>

namespace missive {

/// A transport that cannot be used is a problem where something needs it: a route of a message registered here, a
/// handler bound to it, or a failure that it should keep. Otherwise it is noted. A handler bound to a transport that
/// does not exist is a problem too.
void checkTransportUses(const MessengerConfiguration& configuration, const Wiring& wiring,
                        const TransportRegistry& transports, std::vector<WiringProblem>& problems,
                        std::vector<WiringNote>& notes);

} // namespace missive
