#pragma once

#include <Domain/Missive/Port/IdempotencyStore.hpp>
#include <Infrastructure/Missive/Postgres/PostgresSession.hpp>

#include <chrono>

namespace missive {

/// Answers in the table `missive_http_idempotency(hash, fingerprint, answer, created_at, expires_at)` of the
/// application's database, made with the first call where it is missing. Works inside the calling thread's unit of work
/// and throws std::logic_error outside one, PostgresError for what the database says.
///
/// Of two units of work that claim one call at once the second waits for the first: when that commits it finds the
/// answer, when that rolls back it has the call itself. Where that takes too long `claim` throws
/// IdempotentCallRunning, and the unit of work can save nothing any more.
class PostgresIdempotencyStore final : public IdempotencyStore {
public:
    static constexpr std::chrono::milliseconds defaultPatience = std::chrono::seconds{5};

    /// The session must outlive the store. `patience` is how long a claim waits for another one.
    explicit PostgresIdempotencyStore(PostgresSession& session, std::chrono::milliseconds patience = defaultPatience)
        : session_{session}, patience_{patience} {}

    std::optional<StoredAnswer> claim(const IdempotentCall& call) override;
    void complete(std::string_view identity, std::string_view answer) override;
    std::size_t purge(TimePoint by, std::size_t most) override;

private:
    PostgresSession& session_;
    const std::chrono::milliseconds patience_;
};

} // namespace missive
