#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Domain/Missive/Port/Random.hpp>
#include <Infrastructure/Missive/Configuration/Messenger/MessengerConfiguration.hpp>
#include <UI/Missive/Assembly/Wiring.hpp>
#include <UI/Missive/WiringProblem.hpp>

#include <vector>

namespace missive {

/// Makes the configured transports, which connect to nothing yet. What is wrong is added to
/// `problems`; a transport for somebody else to use is kept in the registry as unusable.
void buildTransports(const MessengerConfiguration& configuration, const Wiring& wiring, Random& random,
                     TransportRegistry& transports, std::vector<WiringProblem>& problems);

} // namespace missive
