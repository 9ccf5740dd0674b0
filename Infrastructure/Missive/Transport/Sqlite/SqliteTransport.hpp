#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Keepalive.hpp>
#include <Domain/Missive/Port/Listable.hpp>
#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Domain/Missive/Port/Receiver.hpp>
#include <Domain/Missive/Port/Sender.hpp>
#include <Domain/Missive/Port/Setupable.hpp>
#include <Domain/Missive/Port/WakeSource.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteDatabase.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteSession.hpp>
#include <Infrastructure/Missive/Transport/Sqlite/SqliteMessageTable.hpp>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>

namespace missive {

class SqliteWakeWatch;

/// Messages as rows of an SQLite table that PHP's Doctrine transport can share. Safe to use from any thread and
/// process.
///
/// With a session, everything that writes joins the calling thread's unit of work: what is sent exists when it commits,
/// what is acknowledged is gone then. Looking at messages never does. What the table lacks is made at the first
/// statement that misses it, unless `auto_setup` is off.
///
/// A receive that finds nothing writes nothing. Claims that ran out are looked for when nothing else is due and every
/// few seconds under load. A message sent with a ParkedStamp is handed out by `claim` alone.
class SqliteTransport final : public Sender,
                              public Receiver,
                              public Setupable,
                              public MessageCountAware,
                              public Listable,
                              public Keepalive,
                              public WakeSource {
public:
    /// The references, and the session where there is one, must outlive the transport.
    SqliteTransport(SqliteTransportOptions options, std::shared_ptr<SqliteDatabase> database, SqliteSession* session,
                    const MessageCodec& codec, const Clock& clock, IdGenerator& ids);
    ~SqliteTransport() override;

    void send(std::span<Envelope> envelopes) override;
    std::vector<Envelope> receive(std::size_t most) override;
    std::size_t acknowledge(std::span<const Envelope> envelopes) override;
    void release(std::span<const Envelope> envelopes) override;
    void setup() override;
    MessageCounts messageCounts() override;
    std::vector<Envelope> list(std::size_t most) override;
    std::optional<Envelope> find(std::string_view transportMessageId) override;
    std::optional<Envelope> claim(std::string_view transportMessageId) override;
    std::chrono::milliseconds lease() const override;
    void keepalive(std::span<const Envelope> envelopes) override;
    int descriptor() const override;
    void drain() override;

private:
    template <class Action> auto onTable(SqliteConnection& connection, Action action);
    template <class Action> auto reading(Action action);
    template <class Action> auto writing(bool severalStatements, Action action);
    template <class Action> std::size_t countStale(std::span<const Envelope> envelopes, Action action);

    std::vector<Envelope> receiveAbandoned(TimePoint now);
    Envelope envelopeOf(SqliteMessageRow row) const;
    Envelope claimedEnvelopeOf(SqliteMessageRow row, const std::string& token) const;
    std::vector<Envelope> claimedEnvelopesOf(std::vector<SqliteMessageRow> rows, const std::string& token) const;
    std::string availableAt(const Envelope& envelope, TimePoint now) const;
    SqliteWakeWatch& watch() const;

    const SqliteMessageTable table_;
    const std::shared_ptr<SqliteDatabase> database_;
    SqliteSession* const session_;
    const MessageCodec& codec_;
    const Clock& clock_;
    IdGenerator& ids_;
    std::atomic<std::chrono::nanoseconds::rep> nextLookForAbandoned_{0};
    mutable std::once_flag watched_;
    mutable std::unique_ptr<SqliteWakeWatch> watch_;
};

} // namespace missive
