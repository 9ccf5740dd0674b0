#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Domain/Missive/Envelope.hpp>

#include <utility>
#include <vector>

namespace missive {

/// The messages of one EventBus::dispatchAll, gathered by transport. Used from one thread.
class OutgoingBatch {
public:
    void add(const TransportRegistry::Entry& to, Envelope envelope);

    /// Sends them, with one call for each transport, in the order in which the transports came up. Throws what the
    /// first that fails throws; those behind it are then not sent to.
    void send();

    /// Whether `send` was called: what comes later is no part of it.
    bool isSent() const noexcept { return isSent_; }

private:
    std::vector<std::pair<const TransportRegistry::Entry*, std::vector<Envelope>>> byTransport_;
    bool isSent_ = false;
};

} // namespace missive
