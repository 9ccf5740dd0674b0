#pragma once

#include <Application/Missive/Bus/Routing.hpp>
#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Failure/FailureHandling.hpp>
#include <Application/Missive/Outbox/Outbox.hpp>
#include <Application/Missive/Outbox/OutboxForwarding.hpp>
#include <Application/Missive/Worker/InboxPurge.hpp>
#include <Application/Missive/Worker/MessageProcessor.hpp>
#include <Infrastructure/Missive/Configuration/Configuration.hpp>
#include <UI/Missive/AppPorts.hpp>
#include <UI/Missive/ApplicationDatabase.hpp>
#include <UI/Missive/Assembly/Buses.hpp>
#include <UI/Missive/Assembly/Wiring.hpp>
#include <UI/Missive/WiringNote.hpp>
#include <UI/Missive/WiringProblem.hpp>

#include <cstdint>
#include <vector>

namespace missive {

/// The messaging of an application on its database: transports, buses, outbox, and what a worker does with a message.
/// Its parts can be referred to from the beginning and work once they are connected.
class Messaging {
public:
    /// The references must outlive it.
    Messaging(const MessengerConfiguration& configuration, const Wiring& wiring, ApplicationDatabase& database,
              AppPorts& ports);

    /// Builds the transports and connects everything with what is registered in `wiring`, which is frozen. Adds what is
    /// wrong to `problems`, and what is worth knowing to `notes`.
    void connect(const Configuration& configuration, Wiring& wiring, std::vector<WiringProblem>& problems,
                 std::vector<WiringNote>& notes);

    /// Waits until the outbox has forwarded what was given to it.
    void finish() { outbox_.finish(); }

    const Buses& buses() const noexcept { return buses_; }
    const TransportRegistry& transports() const noexcept { return transports_; }
    const Routing& routing() const noexcept { return routing_; }
    const MessageProcessor& processor() const noexcept { return processor_; }
    BoundUnitOfWork unitOfWork() noexcept { return buses_.unitOfWork(); }
    OutboxForwarding& forwarding() noexcept { return forwarding_; }
    InboxPurge& inboxPurge() noexcept { return inboxPurge_; }
    RestartSignal& restartSignal() noexcept { return database_.restartSignal(); }

    /// How many messages lie in the failure transports, in whatever state.
    std::int64_t failedMessages() const;

private:
    ApplicationDatabase& database_;
    AppPorts& ports_;
    TransportRegistry transports_;
    Routing routing_{transports_};
    OutboxForwarding forwarding_;
    Buses buses_;
    Outbox outbox_;
    FailureHandling failures_;
    InboxPurge inboxPurge_;
    BatchHandling batches_;
    MessageProcessor processor_;
};

} // namespace missive
