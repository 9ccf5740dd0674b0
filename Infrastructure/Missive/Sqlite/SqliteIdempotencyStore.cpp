#include <Infrastructure/Missive/Sqlite/SqliteIdempotencyStore.hpp>

#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteError.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteTime.hpp>

#include <cstdint>
#include <stdexcept>

namespace missive {

namespace {

constexpr const char* createCalls =
    "CREATE TABLE IF NOT EXISTS missive_http_idempotency (hash BLOB NOT NULL PRIMARY KEY, fingerprint BLOB NOT NULL, "
    "answer BLOB, created_at DATETIME NOT NULL, expires_at DATETIME NOT NULL); "
    "CREATE INDEX IF NOT EXISTS missive_http_idempotency_expires_at ON missive_http_idempotency (expires_at)";

SqliteConnection& requiredForCall(SqliteConnection* connection) {
    if (connection == nullptr) {
        throw std::logic_error{"An idempotent call is part of a unit of work: make it inside UnitOfWork::run."};
    }
    return *connection;
}

bool take(SqliteConnection& connection, const IdempotentCall& call) {
    const SqliteTime at{call.at};
    const SqliteTime expiresAt{call.expiresAt};
    auto statement = connection.prepare(
        "INSERT INTO missive_http_idempotency (hash, fingerprint, created_at, expires_at) VALUES (?1, ?2, ?3, ?4) "
        "ON CONFLICT (hash) DO UPDATE SET fingerprint = ?2, answer = NULL, created_at = ?3, expires_at = ?4 "
        "WHERE expires_at <= ?3");
    statement.bindBytes(1, call.identity).bindBytes(2, call.fingerprint);
    return statement.bind(3, at.text()).bind(4, expiresAt.text()).run() == 1;
}

} // namespace

std::optional<StoredAnswer> SqliteIdempotencyStore::claim(const IdempotentCall& call) {
    auto& connection = requiredForCall(session_.joined());
    try {
        if (take(connection, call)) {
            return std::nullopt;
        }
    } catch (const SqliteError& error) {
        if (!error.isMissingSchema()) {
            throw;
        }
        connection.execute(createCalls);
        take(connection, call);
        return std::nullopt;
    }
    auto statement = connection.prepare("SELECT fingerprint, answer FROM missive_http_idempotency WHERE hash = ?");
    statement.bindBytes(1, call.identity).step();
    return StoredAnswer{statement.bytes(0), statement.bytes(1)};
}

void SqliteIdempotencyStore::complete(std::string_view identity, std::string_view answer) {
    auto statement = requiredForCall(session_.joined())
                         .prepare("UPDATE missive_http_idempotency SET answer = ? WHERE hash = ? AND answer IS NULL");
    if (statement.bindBytes(1, answer).bindBytes(2, identity).run() != 1) {
        throw std::logic_error{"An idempotent call is claimed before it is completed, and completed once."};
    }
}

std::size_t SqliteIdempotencyStore::purge(TimePoint by, std::size_t most) {
    auto& connection = requiredForCall(session_.joined());
    connection.execute(createCalls);
    auto statement = connection.prepare(
        "DELETE FROM missive_http_idempotency WHERE hash IN (SELECT hash FROM missive_http_idempotency "
        "WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)");
    const SqliteTime time{by};
    return static_cast<std::size_t>(statement.bind(1, time.text()).bind(2, static_cast<std::int64_t>(most)).run());
}

} // namespace missive
