#pragma once

#include <Application/Missive/Failure/FailedMessage.hpp>
#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Application/Missive/Worker/LeaseRenewal.hpp>
#include <UI/Missive/Messenger/WorkerServices.hpp>

#include <chrono>
#include <optional>

namespace missive {

/// Handles claimed messages of a failure transport in this process, as a worker would: on the bus they were meant for,
/// as if received from the transport they failed on, their claims renewed meanwhile. One thread at a time. The services
/// and the entry must outlive it.
class FailedMessageRetry {
public:
    /// `keepalive` zero renews every third of the transport's lease.
    FailedMessageRetry(const WorkerServices& services, const TransportRegistry::Entry& from,
                       std::chrono::milliseconds keepalive);

    /// Handles and acknowledges; nothing when that went well, else what became of the message. Throws what the
    /// transports throw; the message then stays claimed until its lease runs out.
    std::optional<FailedMessage> retry(const Envelope& claimed);

private:
    const WorkerServices& services_;
    const TransportRegistry::Entry& from_;
    WorkerEvents events_;
    LeaseRenewal leases_;
    std::optional<FailedMessage> failed_;
};

} // namespace missive
