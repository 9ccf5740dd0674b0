#pragma once

#include <Domain/Missive/FunctionRef.hpp>
#include <Infrastructure/Missive/Persistence/Odb/ConnectionLimit.hpp>

#include <atomic>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace odb {
class database;
}

namespace missive {

class StatementWatch;

/// A database opened through ODB. Connections are pooled. Safe to use from any thread.
class OdbDatabase {
public:
    virtual ~OdbDatabase();
    OdbDatabase(const OdbDatabase&) = delete;
    OdbDatabase& operator=(const OdbDatabase&) = delete;

    /// What people know it by: a path, an address without password.
    virtual const std::string& name() const noexcept = 0;

    /// The database as ODB knows it. Repositories take it from the unit of work, which opens the transaction.
    virtual odb::database& database() noexcept = 0;

    /// Makes the tables of one ODB schema (`--schema-name`, empty for the unnamed one) unless all of `tables` are
    /// there. Drops nothing. Throws std::runtime_error when only some are there, TransportError for what the database
    /// says. Not inside a unit of work.
    void createSchema(const std::string& schemaName, const std::vector<std::string>& tables);

    /// Has the tables made before the first unit of work opens its transaction; see createSchema. Call it before that.
    /// Throws std::logic_error for a schema that is not in this program.
    void declareSchema(std::string schemaName, std::vector<std::string> tables);

    /// Makes the declared tables, once. Throws as createSchema does, and then tries again at the next call.
    void prepare();

    /// Has every statement that is executed through ODB told to the watch, which must outlive the database. Call it
    /// before the first connection is made. It takes the place of a tracer of ODB.
    virtual void watchStatements(StatementWatch& watch) = 0;

    /// How many connections there may be; nothing where there is no limit. Asks the database, and throws a
    /// TransportError for what it says.
    virtual std::optional<ConnectionLimit> connectionLimit() { return std::nullopt; }

    /// Called inside a catch block: throws the error under way again, ODB's own as ConcurrencyConflict or as the
    /// database's TransportError, any other as it is. Always throws.
    virtual void rethrow() const = 0;

protected:
    OdbDatabase();

private:
    virtual std::size_t countTables(const std::vector<std::string>& tables) = 0;
    /// Runs the action in a transaction while nobody else is in one of this kind, and commits.
    virtual void alone(FunctionRef<void()> action) = 0;
    /// Makes tables of the framework's own.
    virtual void prepareOwnTables() {}

    std::vector<std::pair<std::string, std::vector<std::string>>> declared_;
    std::mutex preparing_;
    std::atomic<bool> prepared_{false};
};

} // namespace missive
