#pragma once

#include <Infrastructure/Missive/Persistence/Odb/OdbDatabase.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace odb {
class tracer;

namespace sqlite {
class database;
}
} // namespace odb

namespace missive {

class OdbSqliteConnections;

/// An SQLite file opened through ODB: write-ahead log, `synchronous=NORMAL`, private cache, foreign keys on.
class OdbSqliteDatabase final : public OdbDatabase {
public:
    /// Opens nothing yet. The file and its directory are created with the first connection. `lockTimeout` is how long a
    /// unit of work waits in all for another one to finish.
    explicit OdbSqliteDatabase(std::string path,
                               std::chrono::milliseconds lockTimeout = SqliteConnection::defaultLockTimeout);
    ~OdbSqliteDatabase() override;

    const std::string& path() const noexcept { return path_; }
    const std::string& name() const noexcept override { return path_; }
    odb::database& database() noexcept override;
    odb::sqlite::database& sqlite() noexcept { return *database_; }
    void rethrow() const override;
    void watchStatements(StatementWatch& watch) override;

private:
    std::size_t countTables(const std::vector<std::string>& tables) override;
    void alone(FunctionRef<void()> action) override;

    std::string path_;
    std::unique_ptr<odb::tracer> tracer_;
    /// The database's own.
    OdbSqliteConnections* connections_ = nullptr;
    std::unique_ptr<odb::sqlite::database> database_;
};

} // namespace missive
