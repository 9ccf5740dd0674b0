#pragma once

#include <Application/Missive/Bus/Routing.hpp>
#include <UI/Missive/Assembly/Wiring.hpp>
#include <UI/Missive/WiringNote.hpp>

#include <vector>

namespace missive {

/// Warns of messages that are routed nowhere and have no handler here.
void noteIdleMessages(const Wiring& wiring, const Routing& routing, std::vector<WiringNote>& notes);

} // namespace missive
