#pragma once

#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/Port/Backlog.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Keepalive.hpp>
#include <Domain/Missive/Port/Listable.hpp>
#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Domain/Missive/Port/MessageLookup.hpp>
#include <Domain/Missive/Port/OutboxStore.hpp>
#include <Domain/Missive/Port/OutboxTable.hpp>
#include <Domain/Missive/Port/Receiver.hpp>
#include <Domain/Missive/Port/Sender.hpp>
#include <Domain/Missive/Port/Setupable.hpp>
#include <Domain/Missive/Port/WakeSource.hpp>
#include <Infrastructure/Missive/Sql/SqlMessageStore.hpp>
#include <Infrastructure/Missive/Sql/SqlTransportOptions.hpp>

#include <atomic>
#include <chrono>
#include <memory>

namespace missive {

struct MessagePlace;

/// Messages as rows of a table that PHP's Doctrine transport can share. Safe to use from any thread and process.
///
/// Where the store has a session, everything that writes joins the calling thread's unit of work: what is sent exists
/// when it commits, what is acknowledged is gone then. Looking at messages never does. What the table lacks is made at
/// the first statement that misses it, unless `auto_setup` is off.
///
/// A receive that finds nothing writes nothing. Claims that ran out are looked for when nothing else is due and every
/// few seconds under load. A message sent with a ParkedStamp is handed out by `claim` alone.
class SqlTransport : public Sender,
                     public Receiver,
                     public Setupable,
                     public MessageCountAware,
                     public Listable,
                     public Keepalive,
                     public Backlog,
                     public MessageLookup,
                     public OutboxStore,
                     public OutboxTable,
                     public WakeSource {
public:
    /// The references must outlive the transport.
    SqlTransport(SqlTransportOptions options, std::unique_ptr<SqlMessageStore> store, const MessageCodec& codec,
                 const Clock& clock, IdGenerator& ids);

    void send(std::span<Envelope> envelopes) override;
    std::vector<Envelope> receive(std::size_t most) override;
    std::size_t acknowledge(std::span<const Envelope> envelopes) override;
    void release(std::span<const Envelope> envelopes) override;
    void setup() override;
    MessageCounts messageCounts() override;
    MessagePage page(std::string_view after, std::size_t most) override;
    std::optional<Envelope> find(std::string_view transportMessageId) override;
    std::optional<Envelope> claim(std::string_view transportMessageId) override;
    std::optional<TimePoint> dueSince() override;
    bool holds(std::string_view messageId) override;
    std::chrono::milliseconds lease() const override;
    void keepalive(std::span<const Envelope> envelopes) override;
    void sendClaimed(std::span<Envelope> envelopes) override;
    void postpone(std::span<const Envelope> envelopes, std::chrono::milliseconds delay) override;
    std::optional<TimePoint> oldest() override;
    std::string tableName() const override;
    Transport outboxOf(const std::string& transportName) override;
    std::vector<std::string> awaited() override;
    std::size_t sortOut() override;
    int descriptor() const override;
    void drain() override;

private:
    void store(std::span<Envelope> envelopes, std::string_view token);
    std::vector<Envelope> receiveAbandoned(TimePoint now);
    Envelope envelopeOf(SqlMessageRow row) const;
    Envelope decoded(SqlMessageRow& row, FunctionRef<MessagePlace()> at) const;
    std::vector<Envelope> claimed(FunctionRef<std::vector<SqlMessageRow>(std::string_view token)> claim);

    const SqlTransportOptions options_;
    const std::unique_ptr<SqlMessageStore> store_;
    const MessageCodec& codec_;
    const Clock& clock_;
    IdGenerator& ids_;
    std::atomic<std::chrono::nanoseconds::rep> nextLookForAbandoned_{0};
    /// They may be many that nobody can settle: between two of them others come.
    std::atomic<bool> abandonedHadTheirTurn_{false};
};

} // namespace missive
