#pragma once

#include <Infrastructure/Missive/Sqlite/SqliteStatement.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;

namespace missive {

/// A connection to an SQLite database and the statements prepared on it, each once. For one thread at a time;
/// statements must be gone before the connection is.
class SqliteConnection {
public:
    static constexpr std::chrono::milliseconds defaultLockTimeout = std::chrono::seconds{5};

    /// Opens the file, creating it when it is missing, with the settings of `configure`. Throws SqliteError.
    static std::unique_ptr<SqliteConnection> openFile(const std::string& path,
                                                      std::chrono::milliseconds lockTimeout = defaultLockTimeout);

    /// Uses a connection that belongs to someone else and outlives this object.
    static std::unique_ptr<SqliteConnection> borrow(sqlite3* handle, std::string path);

    ~SqliteConnection();
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    /// Write-ahead log, `synchronous=NORMAL` (a power cut may lose the last commits, never consistency), foreign keys
    /// on, and at most `lockTimeout` in all to wait for a lock. Throws SqliteError.
    void configure(std::chrono::milliseconds lockTimeout);

    /// The statement for this text, prepared when it is asked for first. Throws SqliteError.
    SqliteStatement prepare(std::string_view sql);

    /// Runs statements without parameters or results. Throws SqliteError.
    void execute(const char* sql);

    std::int64_t lastInsertedId() const noexcept;
    /// Rows that the last INSERT, UPDATE or DELETE changed.
    std::int64_t changes() const noexcept;
    /// Rows changed since the connection was opened.
    std::int64_t totalChanges() const noexcept;
    bool inTransaction() const noexcept;
    const std::string& path() const noexcept { return path_; }

    /// Throws the SqliteError of the last call that failed.
    [[noreturn]] void fail(int code) const;

private:
    struct SqlHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view sql) const noexcept { return std::hash<std::string_view>{}(sql); }
    };

    SqliteConnection(sqlite3* handle, std::string path, bool owned);
    void useWriteAheadLog(std::chrono::milliseconds lockTimeout);
    SqliteStatement::Slot& slotOf(std::string_view sql);
    sqlite3_stmt* compile(std::string_view sql) const;

    sqlite3* handle_;
    std::string path_;
    bool owned_;
    std::unordered_map<std::string, SqliteStatement::Slot, SqlHash, std::equal_to<>> statements_;
    /// The one asked for last, which is often asked for next.
    decltype(statements_)::value_type* last_ = nullptr;
};

} // namespace missive
