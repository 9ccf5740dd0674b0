#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Infrastructure/Missive/Configuration/Messenger/MessengerConfiguration.hpp>
#include <UI/Missive/WiringProblem.hpp>

#include <vector>

namespace missive {

/// What the configuration names no outbox for. In the table of this transport lie the outboxes of all transports that
/// need one, and there stray ones are looked for; its own queue is the one in which all of them lay once.
///
/// Its rows are claimed by whoever committed them for as long as it takes to forward them.
inline constexpr const char* defaultOutbox = "missive_outbox";
inline constexpr const char* defaultOutboxDsn = "doctrine://default?queue_name=outbox&redeliver_timeout=10";

/// Adds the outbox of each transport that has one. What cannot be one is added to `problems`.
void buildOutboxes(const MessengerConfiguration& configuration, TransportRegistry& transports,
                   std::vector<WiringProblem>& problems);

} // namespace missive
