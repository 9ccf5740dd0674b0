#pragma once

#include <Infrastructure/Missive/Persistence/StatementWatch.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteDatabase.hpp>

#include <odb/sqlite/connection-factory.hxx>
#include <odb/sqlite/database.hxx>
#include <sqlite3.h>

#include <chrono>
#include <memory>
#include <string_view>

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

        /// SQLite tells of the beginning and the end of each statement, and of those of triggers with a comment.
        void watch(StatementWatch& watch) {
            sqlite3_trace_v2(handle(), SQLITE_TRACE_STMT | SQLITE_TRACE_PROFILE, &PooledConnection::traced, &watch);
        }

        std::unique_ptr<SqliteConnection> sqlite_;

    private:
        static int traced(unsigned event, void* watch, void* statement, void* text) {
            auto& told = *static_cast<StatementWatch*>(watch);
            if (event == SQLITE_TRACE_PROFILE) {
                told.end(statement);
            } else if (std::string_view{static_cast<const char*>(text)}.substr(0, 2) != "--") {
                told.begin(statement);
            }
            return 0;
        }
    };

public:
    explicit OdbSqliteConnections(std::chrono::milliseconds lockTimeout) : lockTimeout_{lockTimeout} {}

    /// Has the connections that are made from now on tell the watch of their statements.
    void watch(StatementWatch& watch) noexcept { watch_ = &watch; }

    /// The statements of others on a connection of this pool.
    static SqliteConnection& sqlite(odb::sqlite::connection& connection) {
        return *static_cast<PooledConnection&>(connection).sqlite_;
    }

protected:
    pooled_connection_ptr create() override {
        SqliteDatabase::createDirectoryOf(db_->name());
        auto* connection = new (odb::details::shared) PooledConnection{*db_, lockTimeout_};
        pooled_connection_ptr made{connection};
        if (watch_ != nullptr) {
            connection->watch(*watch_);
        }
        return made;
    }

private:
    std::chrono::milliseconds lockTimeout_;
    StatementWatch* watch_ = nullptr;
};

} // namespace missive
