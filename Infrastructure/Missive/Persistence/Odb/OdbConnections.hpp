#pragma once

#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteDatabase.hpp>

#include <odb/sqlite/connection-factory.hxx>
#include <odb/sqlite/database.hxx>

#include <memory>

namespace missive {

/// The pool of an OdbDatabase. Every connection also carries the statements that others prepare on it, which are gone
/// before it closes.
class OdbConnections final : public odb::sqlite::connection_pool_factory {
private:
    class PooledConnection final : public pooled_connection {
    public:
        explicit PooledConnection(odb::sqlite::database& database)
            : pooled_connection{database, SQLITE_OPEN_NOMUTEX}, sqlite_{SqliteConnection::borrow(handle(), database.name())} {
            sqlite_->configure();
        }

        std::unique_ptr<SqliteConnection> sqlite_;
    };

public:
    /// The statements of others on a connection of this pool.
    static SqliteConnection& sqlite(odb::sqlite::connection& connection) {
        return *static_cast<PooledConnection&>(connection).sqlite_;
    }

protected:
    pooled_connection_ptr create() override {
        SqliteDatabase::createDirectoryOf(db_->name());
        return pooled_connection_ptr{new (odb::details::shared) PooledConnection{*db_}};
    }
};

} // namespace missive
