#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>

#include <Domain/Missive/ConcurrencyConflict.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteConnections.hpp>
#include <Infrastructure/Missive/Persistence/Odb/StatementTracer.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteError.hpp>

#include <odb/sqlite/database.hxx>
#include <odb/sqlite/exceptions.hxx>
#include <odb/sqlite/transaction.hxx>
#include <sqlite3.h>

#include <utility>

namespace missive {

OdbSqliteDatabase::OdbSqliteDatabase(std::string path, std::chrono::milliseconds lockTimeout) : path_{std::move(path)} {
    try {
        auto connections = std::make_unique<OdbSqliteConnections>(lockTimeout);
        connections_ = connections.get();
        database_ = std::make_unique<odb::sqlite::database>(
            path_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_PRIVATECACHE, true, "",
            std::move(connections));
    } catch (...) {
        rethrow();
    }
}

OdbSqliteDatabase::~OdbSqliteDatabase() = default;

odb::database& OdbSqliteDatabase::database() noexcept { return *database_; }

void OdbSqliteDatabase::watchStatements(StatementWatch& watch) {
    tracer_ = std::make_unique<StatementTracer>(watch, StatementTracer::Begins::Later);
    database_->tracer(*tracer_);
    connections_->watch(watch);
}

std::size_t OdbSqliteDatabase::countTables(const std::vector<std::string>& tables) {
    const odb::sqlite::connection_ptr connection{database_->connection()};
    std::size_t count = 0;
    for (const auto& table : tables) {
        auto statement = OdbSqliteConnections::sqlite(*connection)
                             .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
        count += statement.bind(1, table).step() ? 1U : 0U;
    }
    return count;
}

void OdbSqliteDatabase::alone(FunctionRef<void()> action) {
    const odb::sqlite::connection_ptr connection{database_->connection()};
    odb::sqlite::transaction transaction{connection->begin_immediate()};
    action();
    transaction.commit();
}

void OdbSqliteDatabase::rethrow() const {
    try {
        throw;
    } catch (const odb::object_changed&) {
        throw ConcurrencyConflict{"The object was changed by another unit of work in the meantime; nothing was saved."};
    } catch (const odb::timeout&) {
        throw SqliteError{SQLITE_BUSY, path_, "timeout"};
    } catch (const odb::deadlock&) {
        throw SqliteError{SQLITE_LOCKED, path_, "deadlock"};
    } catch (const odb::sqlite::forced_rollback&) {
        throw SqliteError{SQLITE_ABORT, path_, "the transaction was rolled back"};
    } catch (const odb::sqlite::database_exception& error) {
        throw SqliteError{error.error(), path_, error.message()};
    }
}

} // namespace missive
