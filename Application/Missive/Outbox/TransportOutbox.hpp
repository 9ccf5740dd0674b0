#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Domain/Missive/Transport.hpp>

#include <string>
#include <vector>

namespace missive {

/// Where messages wait for one transport.
struct TransportOutbox {
    std::string target;
    Transport outbox;

    /// Those of the transports that have one in today's configuration.
    static std::vector<TransportOutbox> configuredIn(const TransportRegistry& transports);
};

} // namespace missive
