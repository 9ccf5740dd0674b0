#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteIdempotencyStore.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteInbox.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteSession.hpp>

namespace missive {

class OdbSqliteDatabase;

/// Units of work on an SQLite file. One that may write begins with BEGIN IMMEDIATE at its first access, also when that
/// access reads, so that it cannot fail halfway because another one wrote meanwhile.
class OdbSqliteUnitOfWork final : public OdbUnitOfWork, public SqliteSession {
public:
    OdbSqliteUnitOfWork(OdbSqliteDatabase& database, const Clock& clock);

    std::string_view lockingClause() const noexcept override { return {}; }
    Inbox& inbox() noexcept override { return inbox_; }
    IdempotencyStore& idempotencyStore() noexcept override { return idempotencyStore_; }
    SqliteConnection* joined() override;
    SqliteConnection* joinedForReading() override;

private:
    class Transaction;

    std::unique_ptr<UnitOfWorkTransaction> begin(UnitOfWorkPurpose::Access access) override;

    OdbSqliteDatabase& database_;
    const Clock& clock_;
    SqliteInbox inbox_;
    SqliteIdempotencyStore idempotencyStore_;
};

} // namespace missive
