#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <Infrastructure/Missive/Postgres/PostgresIdempotencyStore.hpp>
#include <Infrastructure/Missive/Postgres/PostgresInbox.hpp>
#include <Infrastructure/Missive/Postgres/PostgresSession.hpp>

namespace missive {

class OdbPostgresDatabase;

/// Units of work on a PostgreSQL database. One that may write is READ COMMITTED: each statement sees what was committed
/// before it. Rows that are read to be changed need a version (ODB's `optimistic`) or `lockingClause()`. One that only
/// reads sees the database as it was at its first access.
///
/// What the server undoes for the sake of another unit of work (deadlock, serialisation failure) is a
/// ConcurrencyConflict. After a statement that failed nothing can be saved any more, even when the work caught its
/// error: `run` throws PostgresError. It throws CommitUnknown when the connection breaks during the commit.
class OdbPostgresUnitOfWork final : public OdbUnitOfWork, public PostgresSession {
public:
    OdbPostgresUnitOfWork(OdbPostgresDatabase& database, const Clock& clock);

    std::string_view lockingClause() const noexcept override;
    Inbox& inbox() noexcept override { return inbox_; }
    IdempotencyStore& idempotencyStore() noexcept override { return idempotencyStore_; }
    PostgresConnection* joined() override;
    PostgresConnection* joinedForReading() override;

private:
    class Transaction;

    std::unique_ptr<UnitOfWorkTransaction> begin(UnitOfWorkPurpose::Access access) override;
    void rethrow() const override;

    OdbPostgresDatabase& database_;
    const Clock& clock_;
    PostgresInbox inbox_;
    PostgresIdempotencyStore idempotencyStore_;
};

} // namespace missive
