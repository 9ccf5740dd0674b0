#pragma once

#include <Domain/Missive/Port/Backlog.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Keepalive.hpp>
#include <Domain/Missive/Port/Listable.hpp>
#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Domain/Missive/Port/MessageLookup.hpp>
#include <Domain/Missive/Port/Receiver.hpp>
#include <Domain/Missive/Port/Sender.hpp>
#include <Domain/Missive/Port/WakeSource.hpp>
#include <Infrastructure/Missive/Transport/InMemory/InMemoryMessage.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>

namespace missive {

/// Messages in the memory of this process: for tests and for work that may be lost with the process. Identifiers are 1,
/// 2, 3 …; a lease lasts a minute. Safe to use from any thread.
class InMemoryTransport final : public Sender,
                                public Receiver,
                                public MessageCountAware,
                                public Listable,
                                public Keepalive,
                                public Backlog,
                                public MessageLookup,
                                public WakeSource {
public:
    /// With a codec every message goes through its bytes, as with a real transport; null keeps the objects. The
    /// references must outlive the transport.
    InMemoryTransport(const MessageCodec* codec, const Clock& clock);
    ~InMemoryTransport() override;
    InMemoryTransport(const InMemoryTransport&) = delete;
    InMemoryTransport& operator=(const InMemoryTransport&) = delete;

    void send(std::span<Envelope> envelopes) override;
    std::vector<Envelope> receive(std::size_t most) override;
    std::size_t acknowledge(std::span<const Envelope> envelopes) override;
    void release(std::span<const Envelope> envelopes) override;
    MessageCounts messageCounts() override;
    MessagePage page(std::string_view after, std::size_t most) override;
    std::optional<Envelope> find(std::string_view transportMessageId) override;
    std::optional<Envelope> claim(std::string_view transportMessageId) override;
    std::optional<TimePoint> dueSince() override;
    bool holds(std::string_view messageId) override;
    std::chrono::milliseconds lease() const override;
    void keepalive(std::span<const Envelope> envelopes) override;
    int descriptor() const override { return wake_; }
    void drain() override;

private:
    using Messages = std::map<std::int64_t, InMemoryMessage>;

    Messages::iterator claimed(const Envelope& envelope);
    Envelope envelopeOf(std::int64_t id, const InMemoryMessage& message) const;
    Envelope take(Messages::iterator at, std::chrono::nanoseconds now);
    void takeAbandoned(std::chrono::nanoseconds now, std::vector<Envelope>& received);
    void wake() noexcept;

    const MessageCodec* const codec_;
    const Clock& clock_;
    const std::string place_;
    const int wake_;
    std::mutex mutex_;
    Messages messages_;
    /// What is free, by due time and then by identifier.
    std::map<std::pair<std::chrono::nanoseconds, std::int64_t>, Messages::iterator> free_;
    /// What is claimed, by the end of the lease.
    std::map<std::pair<std::chrono::nanoseconds, std::int64_t>, Messages::iterator> leased_;
    bool abandonedHadTheirTurn_ = false;
    std::int64_t lastId_ = 0;
    std::int64_t lastClaim_ = 0;
};

} // namespace missive
