#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresUnitOfWork.hpp>

#include <Infrastructure/Missive/Persistence/Odb/CommitUnknown.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbTransaction.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresConnections.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresDatabase.hpp>
#include <Infrastructure/Missive/Postgres/PostgresError.hpp>

#include <odb/exceptions.hxx>
#include <odb/pgsql/database.hxx>

#include <stdexcept>

namespace missive {

namespace {

/// A connection that was not cut since its last use.
odb::pgsql::connection_ptr connectionOf(odb::pgsql::database& database) {
    for (;;) {
        odb::pgsql::connection_ptr connection{database.connection()};
        if (OdbPostgresConnections::postgres(*connection).isAlive()) {
            return connection;
        }
        connection->mark_failed();
    }
}

} // namespace

class OdbPostgresUnitOfWork::Transaction final : public OdbTransaction {
public:
    Transaction(OdbPostgresUnitOfWork& owner, UnitOfWorkPurpose::Access access)
        : OdbTransaction{owner.inbox_, owner.clock_}, name_{owner.database_.name()},
          connection_{connectionOf(owner.database_.postgres())} {
        begin(connection_->begin());
        if (access == UnitOfWorkPurpose::Access::Read) {
            postgres().execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
    }
    ~Transaction() override {
        rollBack();
        if (connection_ && (postgres().inTransaction() || !postgres().isAlive())) {
            connection_->mark_failed();
        }
    }

    PostgresConnection& postgres() const { return OdbPostgresConnections::postgres(*connection_); }

    /// The server keeps no count: asking to write counts as writing.
    void willWrite() noexcept override { ++writes_; }
    std::int64_t writes() const override { return writes_; }

    void commit(FunctionRef<void()> afterwards) override {
        if (postgres().inFailedTransaction()) {
            throw PostgresError{"25P02", name_,
                                "a statement of the unit of work failed before, so nothing of it can be saved"};
        }
        if (!postgres().isAlive()) {
            throw PostgresError{"08003", name_, "connection lost"};
        }
        try {
            OdbTransaction::commit(afterwards);
        } catch (const odb::connection_lost&) {
            throw CommitUnknown{name_};
        }
    }

private:
    void giveBack() noexcept override { connection_.reset(); }

    const std::string& name_;
    odb::pgsql::connection_ptr connection_;
    std::int64_t writes_ = 0;
};

OdbPostgresUnitOfWork::OdbPostgresUnitOfWork(OdbPostgresDatabase& database, const Clock& clock)
    : OdbUnitOfWork{database}, database_{database}, clock_{clock}, inbox_{*this}, idempotencyStore_{*this} {}

std::string_view OdbPostgresUnitOfWork::lockingClause() const noexcept { return mayWrite() ? "FOR UPDATE" : ""; }

PostgresConnection* OdbPostgresUnitOfWork::joined() {
    if (!active()) {
        return nullptr;
    }
    auto& transaction = static_cast<Transaction&>(writing());
    transaction.willWrite();
    return &transaction.postgres();
}

PostgresConnection* OdbPostgresUnitOfWork::joinedForReading() {
    return active() ? &static_cast<Transaction&>(reading()).postgres() : nullptr;
}

void OdbPostgresUnitOfWork::rethrow() const {
    try {
        OdbUnitOfWork::rethrow();
    } catch (const std::logic_error&) {
        // libodb 2.4 makes a string of the state that a server which is gone did not send.
        const auto* transaction = static_cast<const Transaction*>(current());
        if (transaction != nullptr && !transaction->postgres().isAlive()) {
            throw PostgresError{"08003", database_.name(), "connection lost"};
        }
        throw;
    }
}

std::unique_ptr<UnitOfWorkTransaction> OdbPostgresUnitOfWork::begin(UnitOfWorkPurpose::Access access) {
    database_.prepare();
    try {
        return std::make_unique<Transaction>(*this, access);
    } catch (...) {
        database_.rethrow();
        throw;
    }
}

} // namespace missive
