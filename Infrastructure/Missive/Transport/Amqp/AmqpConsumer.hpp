#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpDelivery.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpLink.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpNaming.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpPublisher.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpRedelivered.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTopology.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpWake.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace missive {

/// Consumes the transport's queues: the broker pushes messages, which are kept here until they are taken. Safe to use
/// from any thread.
///
/// The first connection must succeed. One that breaks later is made anew at the next `take`, then once a second; until
/// it is back there are no messages.
class AmqpConsumer {
public:
    /// The references must outlive it. `onConnect` is called after every log-in.
    AmqpConsumer(const AmqpTransportOptions& options, const AmqpTopology& topology, AmqpPublisher& publisher,
                 const Clock& clock, IdGenerator& ids, Log& log, std::function<void()> onConnect);
    ~AmqpConsumer();

    /// Up to `most` messages of these queues, by their places, in the order in which they came. Naming and moving what
    /// cannot be handed out yet ends after half a second, wherever it is, and is gone on with by the next call; the
    /// descriptor is readable then. Throws TransportError.
    std::vector<AmqpDelivery> take(std::span<const std::size_t> queues, std::size_t most);

    /// Returns how many of them were not ours any more.
    std::size_t acknowledge(std::span<const AmqpToken> tokens);
    /// Has the broker take them back as they are, on whichever way it can be done.
    void requeue(std::span<const AmqpToken> tokens) noexcept;
    /// Whether this is ours still.
    bool holds(const AmqpToken& token);
    /// How many were taken and not acknowledged.
    std::size_t inWork();

    /// Nothing more is sent ahead until the next `take`, which makes no difference to what has come.
    void pause();

    int descriptor() const noexcept { return wake_.descriptor(); }
    /// Takes over what has come, so that the descriptor is unreadable.
    void drain() noexcept;

    /// Keeps the connection alive.
    void heartbeat() noexcept;

    /// Gives back what nobody has taken, as copies that do not count as redelivered, and closes the connection.
    void close() noexcept;

private:
    template <class Action> auto onLink(Action action);
    bool connect();
    void lose(const std::string& reason);
    bool prepare(std::span<const std::size_t> queues, std::chrono::nanoseconds until);
    bool name(std::chrono::nanoseconds until);
    void gather(std::span<const std::size_t> queues);
    using Tags = std::map<std::uint16_t, std::vector<std::uint64_t>>;
    /// Those that are ours still, by channel.
    Tags tagsOf(std::span<const AmqpToken> tokens) const;
    void pump() noexcept;

    const AmqpTransportOptions& options_;
    const AmqpTopology& topology_;
    AmqpPublisher& publisher_;
    AmqpNaming naming_;
    AmqpRedelivered redelivered_;
    const Clock& clock_;
    Log& log_;
    const std::function<void()> onConnect_;
    AmqpWake wake_;
    std::mutex mutex_;
    std::unique_ptr<AmqpLink> link_;
    bool wasConnected_ = false;
    bool isAway_ = false;
    std::chrono::nanoseconds nextAttempt_{0};
    std::chrono::nanoseconds nextLookForRedelivered_{0};
};

} // namespace missive
