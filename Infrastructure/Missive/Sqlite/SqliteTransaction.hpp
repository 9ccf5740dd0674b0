#pragma once

#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>

namespace missive {

/// A transaction that may write from its beginning (BEGIN IMMEDIATE); inside another one of the same connection a part
/// of it that can be undone by itself (SAVEPOINT). Rolls back unless it was committed.
class SqliteTransaction {
public:
    /// Throws SqliteError, also when another connection holds the lock for too long.
    explicit SqliteTransaction(SqliteConnection& connection)
        : connection_{connection}, nested_{connection.inTransaction()} {
        connection_.prepare(nested_ ? "SAVEPOINT missive" : "BEGIN IMMEDIATE").run();
    }

    ~SqliteTransaction() {
        if (!committed_ && connection_.inTransaction()) {
            try {
                connection_.execute(nested_ ? "ROLLBACK TO missive; RELEASE missive" : "ROLLBACK");
            } catch (...) { // SQLite rolled back by itself
            }
        }
    }

    SqliteTransaction(const SqliteTransaction&) = delete;
    SqliteTransaction& operator=(const SqliteTransaction&) = delete;

    /// Throws SqliteError; then nothing was written.
    void commit() {
        connection_.prepare(nested_ ? "RELEASE missive" : "COMMIT").run();
        committed_ = true;
    }

private:
    SqliteConnection& connection_;
    bool nested_;
    bool committed_ = false;
};

} // namespace missive
