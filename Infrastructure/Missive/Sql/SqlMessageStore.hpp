#pragma once

#include <Domain/Missive/MessageCounts.hpp>
#include <Domain/Missive/TimePoint.hpp>
#include <Infrastructure/Missive/Sql/SqlClaim.hpp>
#include <Infrastructure/Missive/Sql/SqlMessage.hpp>
#include <Infrastructure/Missive/Sql/SqlMessageRow.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// What one database does for an SqlTransport: one queue in Symfony's `messenger_messages` (specification F.5), with
/// two nullable columns of ours: `claims`, how many times the row was claimed, and `claim_token`, without which a claim
/// can neither be renewed nor finished. Columns of ours that somebody dropped are added again; claims that lost their
/// token that way are stale, and their rows come again as those of a PHP worker do. Times are UTC in whole seconds; a
/// lease never ends early by that, only up to two seconds late. `now` is the caller's clock; a database that all share
/// goes by its own.
///
/// Functions that write join the calling thread's unit of work where the store has its session. Safe to call from any
/// thread. All throw TransportError.
class SqlMessageStore {
public:
    virtual ~SqlMessageStore() = default;

    /// Makes the table, the columns and the indexes that are missing; drops nothing.
    virtual void setup() = 0;

    /// Which database it is, the same for every process that is configured alike; without a password.
    virtual const std::string& place() = 0;

    /// Stores all or none, claimed under `token` unless it is empty; returns their ids in the order of the messages.
    virtual std::vector<std::int64_t> insert(std::span<const SqlMessage> messages, TimePoint now,
                                             std::string_view token) = 0;

    /// Claims free rows that are due, oldest first.
    virtual std::vector<SqlMessageRow> claimDue(TimePoint now, std::string_view token, std::size_t most) = 0;
    /// Claims the row whose claim ran out first.
    virtual std::vector<SqlMessageRow> claimAbandoned(TimePoint now, std::string_view token) = 0;
    /// Claims this row in whatever state it is, unless someone holds it.
    virtual std::vector<SqlMessageRow> claimOne(TimePoint now, std::string_view token, std::int64_t id) = 0;

    /// These leave rows alone whose claim is another's by now and return how many they changed.
    virtual std::size_t remove(std::span<const SqlClaim> claims) = 0;
    virtual std::size_t renew(std::span<const SqlClaim> claims, TimePoint now) = 0;
    virtual std::size_t release(std::span<const SqlClaim> claims) = 0;
    /// As `release`, but due after `delay`.
    virtual std::size_t postpone(std::span<const SqlClaim> claims, TimePoint now, std::chrono::milliseconds delay) = 0;

    virtual MessageCounts count(TimePoint now) = 0;
    /// When the oldest row that is not parked was stored.
    virtual std::optional<TimePoint> oldest() = 0;
    /// Since when the row has been due that has been due longest, claimed ones included.
    virtual std::optional<TimePoint> dueSince(TimePoint now) = 0;
    /// The oldest rows whose id is greater.
    virtual std::vector<SqlMessageRow> list(std::int64_t after, std::size_t most) = 0;
    /// The rows whose headers, as they are stored, contain this text.
    virtual std::vector<SqlMessageRow> withHeaderText(std::string_view text) = 0;
    virtual std::vector<SqlMessageRow> find(std::int64_t id) = 0;

    /// The names of the queues that hold rows, read off an index. This and the next make no table and no database.
    virtual std::vector<std::string> queues() = 0;
    /// The oldest rows whose headers name this one.
    virtual std::vector<SqlMessageRow> bearing(std::string_view header, std::size_t most) = 0;
    /// Puts a row of this queue, claimed or not, into another; false where it is not here any more.
    virtual bool move(std::int64_t id, std::string_view queue) = 0;
    /// Another queue of the table.
    virtual std::unique_ptr<SqlMessageStore> ofQueue(const std::string& queue) const = 0;

    /// As WakeSource has them.
    virtual int descriptor() = 0;
    virtual void drain() = 0;

    /// Before messages are claimed: a number for this look, or nothing when there can be nothing to claim.
    virtual std::optional<std::uint64_t> beginLook(TimePoint) { return 0; }
    /// Told after a look in vain.
    virtual void foundNothing(TimePoint, std::uint64_t) {}
};

} // namespace missive
