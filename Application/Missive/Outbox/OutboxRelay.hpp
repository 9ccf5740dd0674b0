#pragma once

#include <Application/Missive/Outbox/OutboxForwarding.hpp>
#include <Application/Missive/Outbox/StrayOutboxWatch.hpp>
#include <Application/Missive/Outbox/TransportOutbox.hpp>
#include <Domain/Missive/Port/Waiter.hpp>

#include <atomic>
#include <chrono>
#include <vector>

namespace missive {

/// Forwards what lies in the outboxes: what was committed by a process that died, while a broker was away, or by one
/// that only wrote to the database, and what waits for a transport whose outbox is none of today's configuration. Any
/// number of relays may work at once; claims keep them apart. What it refers to must outlive it.
class OutboxRelay {
public:
    OutboxRelay(const TransportRegistry& transports, OutboxForwarding& forwarding, Clock& clock, Waiter& waiter,
                Log& log);

    /// Forwards until `stop`, which may be called from any thread.
    void run();
    void stop() noexcept;

    /// One batch of each outbox, of those whose broker is away a few messages once the pause is over. Returns whether
    /// there was anything to forward.
    bool forwardOnce();

private:
    std::vector<int> descriptors() const;
    std::chrono::milliseconds patience() const;
    bool forwardFrom(const TransportOutbox& from);

    std::vector<TransportOutbox> outboxes_;
    StrayOutboxWatch strays_;
    OutboxForwarding& forwarding_;
    Waiter& waiter_;
    Log& log_;
    std::atomic<bool> stopping_{false};
};

} // namespace missive
