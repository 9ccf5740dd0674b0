#pragma once

#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Domain/Missive/Port/QueueSelectable.hpp>
#include <Domain/Missive/Port/Receiver.hpp>
#include <Domain/Missive/Port/Sender.hpp>
#include <Domain/Missive/Port/Setupable.hpp>
#include <Domain/Missive/Port/WakeSource.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpConsumer.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpPublisher.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpRouting.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTopology.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <memory>
#include <mutex>

namespace missive {

/// Messages in queues of RabbitMQ that Symfony's AMQP transport can share. Safe to use from any thread; one connection
/// publishes, another consumes.
///
/// What `send` returns from, the broker has confirmed, on its disk where queue and exchange are durable. AMQP cannot
/// take back: after an error some of the messages may be there, and sending them again may double but not lose them.
/// A message no queue is bound for is an error. Delays are rounded up to two significant digits.
///
/// AMQP has no leases: a claim lasts as long as the connection, which a thread of its own keeps alive, and no longer
/// than the broker's `consumer_timeout` (30 minutes), so there is no Keepalive. Released messages go to the end of
/// their queue. A message that was delivered and not acknowledged before its connection ended comes from the queue
/// `…_redelivered`, one at a time, with its lost claims counted; among them are those that were only sent ahead.
///
/// Each message has a name before anybody sees it, whoever sent it (AmqpNaming), so that it is known when it comes
/// again; `message_id` counts together with the type and the body, for producers may give the same to many.
///
/// There is no looking without taking, so there is no Listable. A message sent with a ParkedStamp lies in
/// `…_parked` for RabbitMQ's own tools.
class AmqpTransport final : public Sender,
                            public Receiver,
                            public Setupable,
                            public MessageCountAware,
                            public WakeSource,
                            public QueueSelectable {
public:
    /// The references must outlive the transport. Connects at the first use.
    AmqpTransport(AmqpTransportOptions options, const MessageCodec& codec, const Clock& clock, IdGenerator& ids,
                  BackgroundTasks& tasks, Log& log);
    ~AmqpTransport() override;

    void send(std::span<Envelope> envelopes) override;
    std::vector<Envelope> receive(std::size_t most) override;
    std::vector<Envelope> receiveFrom(std::span<const std::string> queues, std::size_t most) override;
    std::size_t acknowledge(std::span<const Envelope> envelopes) override;
    void release(std::span<const Envelope> envelopes) override;
    void setup() override;
    /// Ready are the messages in the transport's queues and in those for redelivered ones; claimed are those that this
    /// object has given out, those of other processes the broker does not tell; delayed ones are not counted, for
    /// their queues cannot be listed.
    MessageCounts messageCounts() override;
    int descriptor() const override;
    void drain() override;

private:
    Envelope envelopeOf(AmqpDelivery delivery);
    std::vector<Envelope> envelopesOf(std::vector<AmqpDelivery> deliveries);
    void giveBack(std::span<const AmqpPublication> copies, std::span<const AmqpToken> tokens);
    void keepAlive();

    const AmqpTransportOptions options_;
    const MessageCodec& codec_;
    const Clock& clock_;
    IdGenerator& ids_;
    BackgroundTasks& tasks_;
    Log& log_;
    const AmqpTopology topology_;
    const AmqpRouting routing_;
    std::vector<std::size_t> allQueues_;
    /// Of each queue: where it is.
    std::vector<std::string> places_;
    AmqpPublisher publisher_;
    AmqpConsumer consumer_;
    std::once_flag keptAlive_;
    std::unique_ptr<BackgroundTask> heartbeats_;
};

} // namespace missive
