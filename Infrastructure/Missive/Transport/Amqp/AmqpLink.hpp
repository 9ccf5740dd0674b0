#pragma once

#include <Infrastructure/Missive/Amqp/AmqpConnection.hpp>
#include <Infrastructure/Missive/Amqp/AmqpTags.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpDelivery.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpDeliveryReader.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpPrefetch.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpPublication.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTopology.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace missive {

/// A connection that consumes: one channel for what is pushed, one for what is fetched singly. For one thread at a
/// time. Everything that talks to the broker throws AmqpConnectionLost or TransportError, after which it is no good.
class AmqpLink {
public:
    AmqpLink(const AmqpTransportOptions& options, const AmqpTopology& topology);

    int socket() const noexcept { return connection_.socket(); }

    /// Has these queues pushed here, in numbers that fit `most`.
    void consume(std::span<const std::size_t> queues, std::size_t most);
    void stopConsuming();

    /// Takes over what has come, and waits that long for something where nothing is kept.
    void pump(std::chrono::milliseconds wait = {});
    /// Asks the broker whether a queue has something for us and takes that over: when nothing is kept afterwards there
    /// was nothing. What is about to be pushed is waited for: a message fetched instead would be one more than was
    /// asked for.
    void probe(std::size_t queue);

    /// Whether there is a queue for redelivered messages beside this one.
    bool keepsRedelivered(std::size_t queue) const { return keepsRedelivered_[queue]; }
    /// Fetches one message that is not pushed from the queue `name`, which is that or belongs to it.
    std::optional<AmqpDelivery> fetch(const std::string& name, std::size_t queue);

    /// Whether the queue is certainly none of quorum or another kind. Asks the broker, who knows its default.
    bool isClassic(std::size_t queue);
    void acknowledge(std::uint16_t channel, std::vector<std::uint64_t> tags);
    /// Back to where they were in their queue; they come as redelivered.
    void requeue(std::uint16_t channel, std::vector<std::uint64_t> tags);
    /// Acknowledges deliveries of a queue and puts copies into that queue, in a transaction: the broker does both or,
    /// if the connection is lost before, neither. From then on all acknowledgements in the channel are transactions,
    /// which the broker answers. False when the deliveries are gone and the queue has refused copies.
    ///
    /// For classic queues; in others the transaction is none.
    bool replace(std::uint16_t channel, std::vector<std::uint64_t> tags, std::span<const AmqpPublication> copies);
    bool holds(const AmqpToken& token) const;
    /// How many deliveries are taken from `kept` and not acknowledged.
    std::size_t inWork() const noexcept { return pushed_.size() + fetched_.size() - kept.size(); }

    /// What has come and was not taken, oldest first.
    std::deque<AmqpDelivery> kept;

    bool keepsAny(std::span<const std::size_t> queues) const;
    /// Whether it can be handed out: it has a name, and need not be moved to the queue for redelivered ones.
    bool isReady(const AmqpDelivery& delivery) const;
    bool keepsReady(std::span<const std::size_t> queues) const;
    /// Those of these queues that are ready. A redelivered one comes alone.
    std::vector<AmqpDelivery> takeKept(std::span<const std::size_t> queues, std::size_t most);

private:
    struct Subscription {
        AmqpPrefetch prefetch;
        std::uint16_t current = 0;
        std::string consumer;
    };

    void subscribe(std::size_t queue, std::uint16_t prefetch);
    void cancel(const std::string& consumer);
    /// How many messages of the queue nobody was sent; what was pushed before is taken over.
    std::uint32_t ready(std::size_t queue);
    AmqpTags& tagsOf(std::uint16_t channel) noexcept;
    /// Ends the channel's transaction, if it has such.
    void commit(std::uint16_t channel);

    const AmqpTransportOptions& options_;
    AmqpConnection connection_;
    AmqpDeliveryReader reader_;
    std::vector<bool> keepsRedelivered_;
    AmqpTags pushed_;
    AmqpTags fetched_;
    std::set<std::uint16_t> transactional_;
    std::map<std::size_t, bool> classic_;
    std::vector<Subscription> subscriptions_;
    int lastConsumer_ = 0;
};

} // namespace missive
