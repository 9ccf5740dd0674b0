#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Domain/Missive/Envelope.hpp>

#include <string>
#include <unordered_map>
#include <vector>

namespace missive {

/// The transports of every event type, worked out once when the application is wired.
class Routing {
public:
    explicit Routing(const TransportRegistry& transports) noexcept : transports_{transports} {}

    const TransportRegistry& transports() const noexcept { return transports_; }

    /// Routes a type. Throws std::invalid_argument for a transport that does not exist or cannot be sent to.
    void route(TypeId type, const std::vector<std::string>& transportNames);

    /// Where an envelope goes: its TransportNamesStamp decides, else its type; empty when nowhere. Throws
    /// std::invalid_argument for a stamp that names an unknown transport.
    std::vector<const TransportRegistry::Entry*> transportsFor(const Envelope& envelope) const;

    /// The names of the transports a type is routed to.
    std::vector<std::string> namesFor(TypeId type) const;

private:
    std::vector<const TransportRegistry::Entry*> resolve(const std::vector<std::string>& transportNames) const;

    const TransportRegistry& transports_;
    std::unordered_map<TypeId, std::vector<const TransportRegistry::Entry*>> routes_;
};

} // namespace missive
