#pragma once

#include <Infrastructure/Missive/Sql/SqlMessageStore.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteDatabase.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteSession.hpp>
#include <Infrastructure/Missive/Transport/Sqlite/SqliteMessageTable.hpp>

#include <memory>
#include <mutex>
#include <string>

namespace missive {

class SqliteWakeWatch;

/// The messages of one queue in an SQLite file. A look in vain takes no lock that keeps writers out.
class SqliteMessageStore final : public SqlMessageStore {
public:
    /// The session, where there is one, must outlive the store.
    SqliteMessageStore(SqlTransportOptions options, std::shared_ptr<SqliteDatabase> database, SqliteSession* session);
    ~SqliteMessageStore() override;

    void setup() override;
    const std::string& place() override;
    std::vector<std::int64_t> insert(std::span<const SqlMessage> messages, TimePoint now,
                                     std::string_view token) override;
    std::vector<SqlMessageRow> claimDue(TimePoint now, std::string_view token, std::size_t most) override;
    std::vector<SqlMessageRow> claimAbandoned(TimePoint now, std::string_view token) override;
    std::vector<SqlMessageRow> claimOne(TimePoint now, std::string_view token, std::int64_t id) override;
    std::size_t remove(std::span<const SqlClaim> claims) override;
    std::size_t renew(std::span<const SqlClaim> claims, TimePoint now) override;
    std::size_t release(std::span<const SqlClaim> claims) override;
    std::size_t postpone(std::span<const SqlClaim> claims, TimePoint now, std::chrono::milliseconds delay) override;
    MessageCounts count(TimePoint now) override;
    std::optional<TimePoint> oldest() override;
    std::optional<TimePoint> dueSince(TimePoint now) override;
    std::vector<SqlMessageRow> list(std::int64_t after, std::size_t most) override;
    std::vector<SqlMessageRow> withHeaderText(std::string_view text) override;
    std::vector<SqlMessageRow> find(std::int64_t id) override;
    std::vector<std::string> queues() override;
    std::vector<SqlMessageRow> bearing(std::string_view header, std::size_t most) override;
    bool move(std::int64_t id, std::string_view queue) override;
    std::unique_ptr<SqlMessageStore> ofQueue(const std::string& queue) const override;
    int descriptor() override;
    void drain() override;

private:
    template <class Action> auto onTable(SqliteConnection& connection, Action action);
    template <class Action> auto reading(Action action);
    template <class Action> auto peeking(Action action);
    template <class Action> auto writing(bool severalStatements, Action action);
    template <class Action> std::size_t forEach(std::span<const SqlClaim> claims, Action action);
    SqliteWakeWatch& watch();

    const SqliteMessageTable table_;
    const std::shared_ptr<SqliteDatabase> database_;
    SqliteSession* const session_;
    std::once_flag placed_;
    std::string place_;
    std::once_flag watched_;
    std::unique_ptr<SqliteWakeWatch> watch_;
};

} // namespace missive
