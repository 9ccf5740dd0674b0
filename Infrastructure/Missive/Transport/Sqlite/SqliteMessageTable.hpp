#pragma once

#include <Domain/Missive/MessageCounts.hpp>
#include <Domain/Missive/TimePoint.hpp>
#include <Infrastructure/Missive/Sql/SqlClaim.hpp>
#include <Infrastructure/Missive/Sql/SqlMessage.hpp>
#include <Infrastructure/Missive/Sql/SqlMessageRow.hpp>
#include <Infrastructure/Missive/Sql/SqlTransportOptions.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>
#include <Infrastructure/Missive/Transport/Sqlite/SqliteMessageStatements.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// One queue in the table of messages, as SqlMessageStore describes it.
///
/// Every function works on the connection it is given, in the transaction that is open there. Immutable, safe to use
/// from any thread. All throw SqliteError.
class SqliteMessageTable {
public:
    /// `available_at` of a parked row, which no worker takes.
    static constexpr std::string_view never = "9999-12-31 23:59:59";

    explicit SqliteMessageTable(SqlTransportOptions options);

    const SqlTransportOptions& options() const noexcept { return options_; }

    /// Makes the table, the columns and the indexes that are missing; drops nothing.
    void setup(SqliteConnection& connection) const;
    /// Whether the table is there without a column of ours.
    bool lacksColumns(SqliteConnection& connection) const;

    /// Claimed under `token` unless that is empty; returns the rows' ids. Several take several statements.
    std::vector<std::int64_t> insert(SqliteConnection& connection, std::span<const SqlMessage> messages,
                                     TimePoint createdAt, std::string_view token) const;

    /// Whether a free row is due; takes no lock that keeps writers out.
    bool hasDue(SqliteConnection& connection, TimePoint now) const;
    bool hasAbandoned(SqliteConnection& connection, TimePoint now) const;

    /// Claims free rows that are due, oldest first.
    std::vector<SqlMessageRow> claimDue(SqliteConnection& connection, TimePoint now, std::string_view token,
                                        std::size_t most) const;
    /// Claims the row whose claim ran out first.
    std::vector<SqlMessageRow> claimAbandoned(SqliteConnection& connection, TimePoint now,
                                              std::string_view token) const;
    /// Claims this row in whatever state it is, unless someone holds it.
    std::vector<SqlMessageRow> claimOne(SqliteConnection& connection, TimePoint now, std::string_view token,
                                        std::int64_t id) const;

    /// Removes the rows whose claims these are still, and returns how many. They share one token and are no more than
    /// SqliteMessageStatements::several, and at least one.
    std::size_t remove(SqliteConnection& connection, std::span<const SqlClaim> claims) const;

    /// These return false for a claim that is no longer the row's.
    bool renew(SqliteConnection& connection, std::int64_t id, std::string_view token, TimePoint now) const;
    bool release(SqliteConnection& connection, std::int64_t id, std::string_view token) const;
    bool postpone(SqliteConnection& connection, std::int64_t id, std::string_view token, TimePoint dueAt) const;

    MessageCounts count(SqliteConnection& connection, TimePoint now) const;
    std::optional<TimePoint> oldest(SqliteConnection& connection) const;
    std::optional<TimePoint> dueSince(SqliteConnection& connection, TimePoint now) const;
    std::vector<SqlMessageRow> withHeaderText(SqliteConnection& connection, std::string_view text) const;
    std::vector<SqlMessageRow> list(SqliteConnection& connection, std::int64_t after, std::size_t most) const;
    std::vector<SqlMessageRow> find(SqliteConnection& connection, std::int64_t id) const;

    /// The names of the queues that hold rows.
    std::vector<std::string> queues(SqliteConnection& connection) const;
    std::vector<SqlMessageRow> bearing(SqliteConnection& connection, std::string_view header, std::size_t most) const;
    bool move(SqliteConnection& connection, std::int64_t id, std::string_view queue) const;

private:
    std::int64_t insertOne(SqliteConnection& connection, const SqlMessage& message, TimePoint createdAt,
                           std::string_view token) const;
    /// `insertedTogether` rows by one statement, which reads and writes the table's sequence once: less than two thirds
    /// of the time. Returns the id of the last; those before it have the numbers before it.
    std::int64_t insertSeveral(SqliteConnection& connection, std::span<const SqlMessage> messages,
                               TimePoint createdAt) const;

    struct Columns {
        bool any = false;
        bool claims = false;
        bool claimToken = false;
    };

    Columns columns(SqliteConnection& connection) const;

    SqlTransportOptions options_;
    SqliteMessageStatements sql_;
};

} // namespace missive
