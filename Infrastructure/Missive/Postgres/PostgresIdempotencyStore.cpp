#include <Infrastructure/Missive/Postgres/PostgresIdempotencyStore.hpp>

#include <Domain/Missive/IdempotentCallRunning.hpp>
#include <Infrastructure/Missive/Postgres/PostgresConnection.hpp>
#include <Infrastructure/Missive/Postgres/PostgresError.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>

namespace missive {

namespace {

/// lock_not_available: what ends a wait longer than lock_timeout.
constexpr std::string_view waitedTooLong = "55P03";

PostgresConnection& requiredForCall(PostgresConnection* connection) {
    if (connection == nullptr) {
        throw std::logic_error{"An idempotent call is part of a unit of work: make it inside UnitOfWork::run."};
    }
    return *connection;
}

constexpr std::string_view lookForCalls = "SELECT to_regclass('missive_http_idempotency')::oid";

constexpr std::string_view beginPatience =
    "SELECT to_regclass('missive_http_idempotency')::oid, set_config('lock_timeout', $1, true)";

constexpr const char* endPatience = "SET LOCAL lock_timeout TO DEFAULT";

constexpr const char* createCalls =
    "SELECT pg_advisory_xact_lock(6214180234); CREATE TABLE IF NOT EXISTS missive_http_idempotency (hash BYTEA "
    "NOT NULL PRIMARY KEY, fingerprint BYTEA NOT NULL, answer BYTEA, created_at TIMESTAMP(0) WITHOUT TIME ZONE NOT "
    "NULL, expires_at TIMESTAMP(0) WITHOUT TIME ZONE NOT NULL); CREATE INDEX IF NOT EXISTS "
    "missive_http_idempotency_expires_at ON missive_http_idempotency (expires_at)";

bool take(PostgresConnection& connection, const IdempotentCall& call, std::chrono::milliseconds patience) {
    if (connection.run(beginPatience, PostgresParameters{}.text(std::to_string(patience.count()))).isNull(0, 0)) {
        connection.execute(createCalls);
    }
    const auto result = connection.run(
        "INSERT INTO missive_http_idempotency AS kept (hash, fingerprint, created_at, expires_at) "
        "VALUES ($1, $2, $3, $4) ON CONFLICT (hash) DO UPDATE SET fingerprint = excluded.fingerprint, answer = NULL, "
        "created_at = excluded.created_at, expires_at = excluded.expires_at WHERE kept.expires_at <= $3",
        PostgresParameters{}.bytes(call.identity).bytes(call.fingerprint).time(call.at).time(call.expiresAt));
    connection.execute(endPatience);
    return result.changed() == 1;
}

} // namespace

std::optional<StoredAnswer> PostgresIdempotencyStore::claim(const IdempotentCall& call) {
    auto& connection = requiredForCall(session_.joined());
    try {
        if (take(connection, call, patience_)) {
            return std::nullopt;
        }
    } catch (const PostgresError& error) {
        if (error.sqlState() != waitedTooLong) {
            throw;
        }
        throw IdempotentCallRunning{"The same call is still under way: ask again later."};
    }
    const auto found = connection.run("SELECT fingerprint, answer FROM missive_http_idempotency WHERE hash = $1",
                                      PostgresParameters{}.bytes(call.identity));
    return StoredAnswer{std::string{found.text(0, 0)}, std::string{found.text(0, 1)}};
}

void PostgresIdempotencyStore::complete(std::string_view identity, std::string_view answer) {
    const auto result = requiredForCall(session_.joined())
                            .run("UPDATE missive_http_idempotency SET answer = $1 WHERE hash = $2 AND answer IS NULL",
                                 PostgresParameters{}.bytes(answer).bytes(identity));
    if (result.changed() != 1) {
        throw std::logic_error{"An idempotent call is claimed before it is completed, and completed once."};
    }
}

std::size_t PostgresIdempotencyStore::purge(TimePoint by, std::size_t most) {
    auto& connection = requiredForCall(session_.joined());
    if (connection.run(lookForCalls, {}).isNull(0, 0)) {
        return 0;
    }
    return static_cast<std::size_t>(
        connection
            .run(
                "DELETE FROM missive_http_idempotency WHERE ctid = ANY (ARRAY(SELECT ctid FROM "
                "missive_http_idempotency WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED))",
                PostgresParameters{}.time(by).integer(static_cast<std::int64_t>(most)))
            .changed());
}

} // namespace missive
