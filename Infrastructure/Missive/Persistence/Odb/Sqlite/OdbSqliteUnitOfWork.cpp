#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteUnitOfWork.hpp>

#include <Infrastructure/Missive/Persistence/Odb/OdbTransaction.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteConnections.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>

#include <odb/sqlite/database.hxx>
#include <odb/sqlite/transaction.hxx>

namespace missive {

class OdbSqliteUnitOfWork::Transaction final : public OdbTransaction {
public:
    Transaction(OdbSqliteUnitOfWork& owner, UnitOfWorkPurpose::Access access)
        : OdbTransaction{owner.inbox_, owner.clock_}, connection_{owner.database_.sqlite().connection()} {
        const bool mayWrite = access == UnitOfWorkPurpose::Access::Write;
        begin(mayWrite ? connection_->begin_immediate() : connection_->begin());
    }
    ~Transaction() override {
        rollBack();
        if (connection_ && sqlite().inTransaction()) {
            try {
                sqlite().execute("ROLLBACK");
            } catch (...) { // the connection reports it at its next use
            }
        }
    }

    SqliteConnection& sqlite() const { return OdbSqliteConnections::sqlite(*connection_); }
    std::int64_t writes() const override { return sqlite().totalChanges(); }

private:
    void giveBack() noexcept override { connection_.reset(); }

    odb::sqlite::connection_ptr connection_;
};

OdbSqliteUnitOfWork::OdbSqliteUnitOfWork(OdbSqliteDatabase& database, const Clock& clock)
    : OdbUnitOfWork{database}, database_{database}, clock_{clock}, inbox_{*this}, idempotencyStore_{*this} {}

SqliteConnection* OdbSqliteUnitOfWork::joined() {
    return active() ? &static_cast<Transaction&>(writing()).sqlite() : nullptr;
}

SqliteConnection* OdbSqliteUnitOfWork::joinedForReading() {
    return active() ? &static_cast<Transaction&>(reading()).sqlite() : nullptr;
}

std::unique_ptr<UnitOfWorkTransaction> OdbSqliteUnitOfWork::begin(UnitOfWorkPurpose::Access access) {
    database_.prepare();
    try {
        return std::make_unique<Transaction>(*this, access);
    } catch (...) {
        database_.rethrow();
        throw;
    }
}

} // namespace missive
