#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>

#include <Infrastructure/Missive/Sqlite/SqliteError.hpp>

#include <sqlite3.h>

#include <utility>

namespace missive {

namespace {

constexpr std::chrono::milliseconds retryInterval{5};

} // namespace

SqliteConnection::SqliteConnection(sqlite3* handle, std::string path, bool owned)
    : handle_{handle}, path_{std::move(path)}, owned_{owned} {}

std::unique_ptr<SqliteConnection> SqliteConnection::openFile(const std::string& path,
                                                             std::chrono::milliseconds lockTimeout) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(
        path.c_str(), &handle,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, nullptr);
    std::unique_ptr<SqliteConnection> connection{new SqliteConnection{handle, path, true}};
    if (code != SQLITE_OK) {
        connection->fail(code);
    }
    connection->configure(lockTimeout);
    return connection;
}

std::unique_ptr<SqliteConnection> SqliteConnection::borrow(sqlite3* handle, std::string path) {
    return std::unique_ptr<SqliteConnection>{new SqliteConnection{handle, std::move(path), false}};
}

SqliteConnection::~SqliteConnection() {
    for (auto& [sql, slot] : statements_) {
        sqlite3_finalize(slot.statement);
    }
    if (owned_) {
        sqlite3_close(handle_);
    }
}

void SqliteConnection::configure(std::chrono::milliseconds lockTimeout) {
    useWriteAheadLog(lockTimeout);
    sqlite3_busy_timeout(handle_, static_cast<int>(lockTimeout.count()));
    execute("PRAGMA synchronous=NORMAL");
    // What a savepoint keeps of more than 64 KiB would go through a file otherwise, and cost as much as the rows.
    execute("PRAGMA temp_store=MEMORY");
    execute("PRAGMA foreign_keys=ON");
}

void SqliteConnection::useWriteAheadLog(std::chrono::milliseconds lockTimeout) {
    for (auto waited = retryInterval;; waited += retryInterval) {
        try {
            return execute("PRAGMA journal_mode=WAL");
        } catch (const SqliteError& error) {
            // SQLite does not wait by itself when two connections switch a new file over.
            if (!error.isLocked() || waited >= lockTimeout) {
                throw;
            }
        }
        sqlite3_sleep(static_cast<int>(retryInterval.count()));
    }
}

SqliteStatement SqliteConnection::prepare(std::string_view sql) {
    auto& slot = slotOf(sql);
    if (slot.used) {
        return SqliteStatement{*this, compile(sql)};
    }
    return SqliteStatement{*this, slot};
}

SqliteStatement::Slot& SqliteConnection::slotOf(std::string_view sql) {
    if (last_ == nullptr || last_->first != sql) {
        auto found = statements_.find(sql);
        if (found == statements_.end()) {
            auto* statement = compile(sql);
            found = statements_.emplace(std::string{sql}, SqliteStatement::Slot{statement, false}).first;
        }
        last_ = &*found;
    }
    return last_->second;
}

sqlite3_stmt* SqliteConnection::compile(std::string_view sql) const {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK) {
        fail(code);
    }
    return statement;
}

void SqliteConnection::execute(const char* sql) {
    if (const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr); code != SQLITE_OK) {
        fail(code);
    }
}

std::int64_t SqliteConnection::lastInsertedId() const noexcept { return sqlite3_last_insert_rowid(handle_); }

std::int64_t SqliteConnection::changes() const noexcept { return sqlite3_changes64(handle_); }

std::int64_t SqliteConnection::totalChanges() const noexcept { return sqlite3_total_changes64(handle_); }

bool SqliteConnection::inTransaction() const noexcept { return sqlite3_get_autocommit(handle_) == 0; }

void SqliteConnection::fail(int code) const {
    const char* detail = handle_ == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle_);
    throw SqliteError{code, path_, detail};
}

} // namespace missive
