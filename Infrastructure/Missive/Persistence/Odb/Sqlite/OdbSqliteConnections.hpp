#pragma once

#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteDatabase.hpp>

#include <odb/sqlite/connection-factory.hxx>
#include <odb/sqlite/database.hxx>

#include <chrono>
#include <memory>

namespace missive {

/// The pool of an OdbSqliteDatabase. Every connection also carries the statements that others prepare on it, which are
/// gone before it closes.
class OdbSqliteConnections final : public odb::sqlite::connection_pool_factory {
private:
    class PooledConnection final : public pooled_connection {
    public:
        PooledConnection(odb::sqlite::database& database, std::chrono::milliseconds lockTimeout)
            : pooled_connection{database, SQLITE_OPEN_NOMUTEX},
              sqlite_{SqliteConnection::borrow(handle(), database.name())} {
            sqlite_->configure(lockTimeout);
        }

        std::unique_ptr<SqliteConnection> sqlite_;
    };

public:
    explicit OdbSqliteConnections(std::chrono::milliseconds lockTimeout) : lockTimeout_{lockTimeout} {}

    /// The statements of others on a connection of this pool.
    static SqliteConnection& sqlite(odb::sqlite::connection& connection) {
        return *static_cast<PooledConnection&>(connection).sqlite_;
    }

protected:
    pooled_connection_ptr create() override {
        SqliteDatabase::createDirectoryOf(db_->name());
        return pooled_connection_ptr{new (odb::details::shared) PooledConnection{*db_, lockTimeout_}};
    }

private:
    std::chrono::milliseconds lockTimeout_;
};

} // namespace missive
