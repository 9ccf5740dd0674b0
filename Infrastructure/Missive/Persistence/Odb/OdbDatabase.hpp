#pragma once

#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace odb {
class database;
}

namespace missive {

/// An SQLite database file opened through ODB: write-ahead log, `synchronous=NORMAL`, private cache, foreign keys on.
/// Connections are pooled. Safe to use from any thread.
class OdbDatabase {
public:
    /// Opens nothing yet. The file and its directory are created with the first connection. `lockTimeout` is how long a
    /// unit of work waits in all for another one to finish.
    explicit OdbDatabase(std::string path,
                         std::chrono::milliseconds lockTimeout = SqliteConnection::defaultLockTimeout);
    ~OdbDatabase();
    OdbDatabase(const OdbDatabase&) = delete;
    OdbDatabase& operator=(const OdbDatabase&) = delete;

    const std::string& path() const noexcept { return path_; }

    /// The database as ODB knows it. Repositories take it from the unit of work, which opens the transaction.
    odb::database& database() noexcept;

    /// Makes the tables of one ODB schema (`--schema-name`, empty for the unnamed one) unless all of `tables` are
    /// there. Drops nothing. Throws std::runtime_error when only some are there, SqliteError for what the database
    /// says. Not inside a unit of work.
    void createSchema(const std::string& schemaName, const std::vector<std::string>& tables);

    /// Has the tables made before the first unit of work opens its transaction; see createSchema. Call it before that.
    void declareSchema(std::string schemaName, std::vector<std::string> tables);

    /// Makes the declared tables, once. Throws as createSchema does, and then tries again at the next call.
    void prepare();

private:
    std::string path_;
    std::unique_ptr<odb::database> database_;
    std::vector<std::pair<std::string, std::vector<std::string>>> declared_;
    std::mutex preparing_;
    std::atomic<bool> prepared_{false};
};

} // namespace missive
