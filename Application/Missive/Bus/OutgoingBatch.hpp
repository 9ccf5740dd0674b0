#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Domain/Missive/Envelope.hpp>

#include <utility>
#include <vector>

namespace missive {

/// The messages of one EventBus::dispatchAll, or of a unit of work that is about to commit, gathered by transport. Used
/// from one thread.
class OutgoingBatch {
public:
    void add(const TransportRegistry::Entry& to, Envelope envelope);

    /// Sends them, with one call for each transport, in the order in which the transports came up. Throws what the
    /// first that fails throws; those behind it are then not sent to.
    void send();

    /// Sends nothing of it.
    void abandon() noexcept;

    /// Whether it was sent or abandoned: what comes later is no part of it.
    bool isClosed() const noexcept { return isClosed_; }

private:
    std::vector<std::pair<const TransportRegistry::Entry*, std::vector<Envelope>>> byTransport_;
    bool isClosed_ = false;
};

} // namespace missive
