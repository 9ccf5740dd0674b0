#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Outbox/OutboxForwarding.hpp>
#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/UnitOfWork.hpp>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace missive {

/// Takes events for brokers into the transaction of their unit of work, and forwards them once it has committed, from a
/// thread of its own: whoever dispatches waits for no broker. What it could not forward, the OutboxRelay of a worker
/// does. Safe to use from any thread; what it refers to must outlive it.
class Outbox {
public:
    Outbox(const TransportRegistry& transports, OutboxForwarding& forwarding, UnitOfWork& unitOfWork, Clock& clock,
           BackgroundTasks& tasks, Log& log) noexcept
        : transports_{transports}, forwarding_{forwarding}, unitOfWork_{unitOfWork}, clock_{clock}, tasks_{tasks},
          log_{log} {}

    ~Outbox() { finish(); }
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;

    /// Stores an event for `target`, which has an outbox: inside the calling thread's unit of work it exists if and
    /// only if that one commits. A delay counts from now. Throws TransportError when the database fails.
    void send(const TransportRegistry::Entry& target, const Envelope& envelope);

    /// Waits until what was taken is forwarded, or a broker does not take it. What is sent afterwards is stored, and
    /// forwarded by the relay of a worker.
    void finish();

private:
    using Taken = std::pair<const TransportRegistry::Entry*, Envelope>;

    bool isKeepingUp(const std::string& target) const;
    void committed(const TransportRegistry::Entry& target, Envelope stored);
    void forwardTaken();
    void forwardBatch(std::vector<Taken> batch);

    const TransportRegistry& transports_;
    OutboxForwarding& forwarding_;
    UnitOfWork& unitOfWork_;
    Clock& clock_;
    BackgroundTasks& tasks_;
    Log& log_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Taken> taken_;
    bool stopping_ = false;
    std::unique_ptr<BackgroundTask> forwarder_;
};

} // namespace missive
