#pragma once

#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace missive {

/// An SQLite database file and a pool of connections to it. Safe to use from any thread; it must outlive the
/// connections it lends.
class SqliteDatabase {
public:
    /// Gives the connection back to the pool.
    struct Return {
        SqliteDatabase* database;
        void operator()(SqliteConnection* connection) const noexcept;
    };
    using Loan = std::unique_ptr<SqliteConnection, Return>;

    /// Opens nothing yet. Throws std::invalid_argument for an in-memory database, which connections cannot share.
    explicit SqliteDatabase(std::string path);

    const std::string& path() const noexcept { return path_; }

    /// Whether both names lead to one file.
    bool isSameFile(const std::string& path) const;

    /// A connection of one's own until the loan is given back. Opens one where none is free, with the file and its
    /// directory when they are missing. Throws SqliteError.
    Loan connection();

    /// Creates the directory of a database file where it is missing, one level only: a longer way that is not there is
    /// a mistyped one. Throws TransportError for that; any other error comes when the file is opened.
    static void createDirectoryOf(const std::string& path);

private:
    std::string path_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<SqliteConnection>> free_;
};

} // namespace missive
