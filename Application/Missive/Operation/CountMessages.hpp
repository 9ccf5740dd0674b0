#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Operation/MessageStats.hpp>
#include <Domain/Missive/Port/Clock.hpp>

#include <string>
#include <vector>

namespace missive {

/// Counts what waits in transports and in outboxes that are none of today's configuration. The references must outlive
/// it.
class CountMessages {
public:
    CountMessages(const TransportRegistry& transports, const Clock& clock) : transports_{transports}, clock_{clock} {}

    /// Those of these names, all without names. A transport that cannot be asked is a problem of the result. Throws
    /// std::invalid_argument for a transport that this process cannot use.
    MessageStats in(std::vector<std::string> names) const;

private:
    const TransportRegistry& transports_;
    const Clock& clock_;
};

} // namespace missive
