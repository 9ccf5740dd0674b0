#pragma once

#include <Infrastructure/Missive/Postgres/PostgresDatabase.hpp>
#include <Infrastructure/Missive/Postgres/PostgresError.hpp>
#include <Infrastructure/Missive/Postgres/PostgresSession.hpp>
#include <Infrastructure/Missive/Sql/SqlMessageStore.hpp>
#include <Infrastructure/Missive/Sql/SqlTransportOptions.hpp>
#include <Infrastructure/Missive/Transport/Postgres/PostgresMessageStatements.hpp>
#include <Infrastructure/Missive/Transport/Postgres/PostgresWakeSource.hpp>

#include <atomic>
#include <memory>

namespace missive {

/// The messages of one queue in a PostgreSQL database: every function is one statement, and one round trip. What is
/// sent and what is released is told with `pg_notify` on the channel that is named as the table, with the queue as
/// payload, as Symfony does it, so that PHP's workers wake too.
///
/// Outside a unit of work a statement that the server undid for the sake of another one is repeated, and so is one
/// whose connection broke, unless it sends: whether that took effect is unknown then, and the error says so. Leases and
/// delays go by the server's clock.
class PostgresMessageStore final : public SqlMessageStore {
public:
    /// Without a listener nobody is woken: a worker asks each time its sleep is over. The session, where there is one,
    /// must outlive the store.
    PostgresMessageStore(SqlTransportOptions options, std::shared_ptr<PostgresDatabase> database,
                         PostgresSession* session, std::shared_ptr<PostgresListener> listener);

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
    std::optional<std::uint64_t> beginLook(TimePoint now) override;
    void foundNothing(TimePoint now, std::uint64_t look) override;

private:
    enum class Repeatable { No, Yes, YesWithoutSetup };

    PostgresParameters claimParameters() const;
    std::vector<SqlMessageRow> claim(const std::string& sql, const PostgresParameters& parameters);
    /// Throws OutcomeUnknown where the rows may have been stored.
    PostgresResult inserting(const std::string& sql, const PostgresParameters& parameters);
    std::optional<PostgresResult> peeking(const std::string& sql, const PostgresParameters& parameters);
    PostgresResult reading(const std::string& sql, const PostgresParameters& parameters);
    PostgresResult writing(const std::string& sql, const PostgresParameters& parameters, Repeatable repeatable);
    PostgresResult alone(const std::string& sql, const PostgresParameters& parameters, Repeatable repeatable);
    bool canMend(const PostgresError& error) const;
    void makeReady();

    const SqlTransportOptions options_;
    const PostgresMessageStatements sql_;
    const std::shared_ptr<PostgresDatabase> database_;
    PostgresSession* const session_;
    const std::shared_ptr<PostgresListener> listener_;
    std::atomic<bool> ready_{false};
    PostgresWakeSource wakeSource_;
};

} // namespace missive
