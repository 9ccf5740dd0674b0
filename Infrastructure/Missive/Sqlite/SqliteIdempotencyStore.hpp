#pragma once

#include <Domain/Missive/Port/IdempotencyStore.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteSession.hpp>

namespace missive {

/// Answers in the table `missive_http_idempotency(hash, fingerprint, answer, created_at, expires_at)` of the
/// application's database, made when it is missing. Works inside the calling thread's unit of work and throws
/// std::logic_error outside one, SqliteError for what the database says. Times are UTC, `Y-m-d H:i:s`.
///
/// Only one unit of work at a time writes to an SQLite database: that is what keeps two from making one call.
class SqliteIdempotencyStore final : public IdempotencyStore {
public:
    /// The session must outlive the store.
    explicit SqliteIdempotencyStore(SqliteSession& session) : session_{session} {}

    std::optional<StoredAnswer> claim(const IdempotentCall& call) override;
    void complete(std::string_view identity, std::string_view answer) override;
    std::size_t purge(TimePoint by, std::size_t most) override;

private:
    SqliteSession& session_;
};

} // namespace missive
