#pragma once

#include <Application/Missive/Outbox/OutboxForwarding.hpp>
#include <Domain/Missive/Port/Waiter.hpp>

#include <atomic>
#include <vector>

namespace missive {

/// Forwards what lies in the outboxes: what was committed by a process that died, while a broker was away, or by one
/// that only wrote to the database. Any number of relays may work at once; claims keep them apart. Its functions may be
/// called from any thread; what it refers to must outlive it.
class OutboxRelay {
public:
    OutboxRelay(const TransportRegistry& transports, OutboxForwarding& forwarding, Waiter& waiter, Log& log);

    /// Forwards until `stop`.
    void run();
    void stop() noexcept;

    /// One batch of each outbox: forwards it, or puts off what is for a broker that is away. Returns whether there was
    /// anything due.
    bool forwardOnce();

private:
    std::vector<int> descriptors() const;
    bool forwardFrom(const Transport& outbox);

    std::vector<const Transport*> outboxes_;
    OutboxForwarding& forwarding_;
    Waiter& waiter_;
    Log& log_;
    std::atomic<bool> stopping_{false};
};

} // namespace missive
