#pragma once

#include <Domain/Missive/Port/Backlog.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Keepalive.hpp>
#include <Domain/Missive/Port/Listable.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Domain/Missive/Port/MessageLookup.hpp>
#include <Domain/Missive/Port/Receiver.hpp>
#include <Domain/Missive/Port/Sender.hpp>
#include <Domain/Missive/Port/Setupable.hpp>
#include <Domain/Missive/Port/WakeSource.hpp>

#include <atomic>
#include <memory>
#include <mutex>

namespace missive {

class RedisConnectionPool;
class RedisWakeWatch;
struct RedisMessage;
struct RedisTransportOptions;

/// Messages in a Redis stream that PHP's Redis transport can share (specification F.4); what lies where is told in
/// RedisStream. Safe to use from any thread and process; nothing is connected before it is used.
///
/// A send stores its messages in one step. One whose answer was lost throws RedisConnectionLost, and whether they are
/// stored is unknown then; nothing is sent twice here. A claim is a pending entry of a consumer; the server counts the
/// deliveries and measures its idle time, so that no clock of ours can end a lease. Acknowledging, releasing and
/// renewing are scripts that look at the owner first. A message sent with a ParkedStamp is handed out by `claim` alone.
/// A message changes its transport identifier when its delay is over; its MessageIdStamp stays what a handler has seen.
///
/// A waiting worker is woken by messages of any sender, by delayed ones of our senders and when the earliest delayed
/// one it knows of is due; one that PHP delays meanwhile is seen when the worker looks again by itself.
class RedisTransport final : public Sender,
                             public Receiver,
                             public Setupable,
                             public MessageCountAware,
                             public Backlog,
                             public MessageLookup,
                             public Listable,
                             public Keepalive,
                             public WakeSource {
public:
    /// Without a consumer's name in the options it gets one that no other transport has. The references must outlive
    /// the transport.
    RedisTransport(RedisTransportOptions options, std::shared_ptr<RedisConnectionPool> pool, const MessageCodec& codec,
                   const Clock& clock, IdGenerator& ids, Log& log);
    ~RedisTransport() override;

    void send(std::span<Envelope> envelopes) override;
    std::vector<Envelope> receive(std::size_t most) override;
    std::size_t acknowledge(std::span<const Envelope> envelopes) override;
    void release(std::span<const Envelope> envelopes) override;
    void setup() override;
    MessageCounts messageCounts() override;
    std::optional<TimePoint> dueSince() override;
    bool holds(std::string_view messageId) override;
    MessagePage page(std::string_view after, std::size_t most) override;
    std::optional<Envelope> find(std::string_view transportMessageId) override;
    std::optional<Envelope> claim(std::string_view transportMessageId) override;
    std::chrono::milliseconds lease() const override;
    void keepalive(std::span<const Envelope> envelopes) override;
    int descriptor() const override;
    void drain() override;

private:
    struct Parts;

    Envelope envelopeOf(RedisMessage message) const;
    RedisWakeWatch& watch() const;

    const MessageCodec& codec_;
    const Clock& clock_;
    IdGenerator& ids_;
    const std::unique_ptr<Parts> parts_;
};

} // namespace missive
