#pragma once

#include <Infrastructure/Missive/Persistence/Odb/OdbDatabase.hpp>
#include <Infrastructure/Missive/Postgres/PostgresConnector.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace odb {
class tracer;

namespace pgsql {
class database;
}
} // namespace odb

namespace missive {

class OdbPostgresConnections;

/// A PostgreSQL database opened through ODB, whose prepared statements need sessions of their own: no proxy that pools
/// transactions in between. It also holds the inbox.
class OdbPostgresDatabase final : public OdbDatabase {
public:
    /// Opens nothing yet. The references must outlive it.
    OdbPostgresDatabase(PostgresAddress address, Waiter& waiter, Log& log);
    ~OdbPostgresDatabase() override;

    const PostgresAddress& address() const noexcept { return connector_.address(); }
    const std::string& name() const noexcept override { return address().shown(); }
    odb::database& database() noexcept override;
    odb::pgsql::database& postgres() noexcept { return *database_; }
    std::optional<ConnectionLimit> connectionLimit() override;
    void rethrow() const override;
    void watchStatements(StatementWatch& watch) override;

private:
    std::size_t countTables(const std::vector<std::string>& tables) override;
    void alone(FunctionRef<void()> action) override;
    void prepareOwnTables() override;

    PostgresConnector connector_;
    std::unique_ptr<odb::tracer> tracer_;
    std::function<void()> resultCame_;
    /// The database's own.
    OdbPostgresConnections* connections_ = nullptr;
    std::unique_ptr<odb::pgsql::database> database_;
    /// Has the server make an index.
    std::unique_ptr<PostgresConnection> indexing_;
};

} // namespace missive
