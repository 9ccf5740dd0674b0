#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

namespace odb {
class database;
}

namespace missive {

/// An SQLite database file opened through ODB: write-ahead log, `synchronous=NORMAL`, private cache, foreign keys on, at
/// most five seconds' wait for a lock. Connections are pooled. Safe to use from any thread.
class OdbDatabase {
public:
    /// Creates the file and its directory when they are missing. Throws SqliteError.
    explicit OdbDatabase(std::string path);
    ~OdbDatabase();
    OdbDatabase(const OdbDatabase&) = delete;
    OdbDatabase& operator=(const OdbDatabase&) = delete;

    const std::string& path() const noexcept { return path_; }

    /// The database as ODB knows it. Repositories take it from the unit of work, which opens the transaction.
    odb::database& database() noexcept;

    /// Makes the tables of one ODB schema (`--schema-name`, empty for the unnamed one) unless all of `tables` are there.
    /// Drops nothing. Throws std::runtime_error when only some are there, SqliteError for what the database says. Not
    /// inside a unit of work.
    void createSchema(const std::string& schemaName, std::initializer_list<std::string_view> tables);

private:
    std::string path_;
    std::unique_ptr<odb::database> database_;
};

} // namespace missive
