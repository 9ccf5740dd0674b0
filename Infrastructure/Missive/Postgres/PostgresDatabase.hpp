#pragma once

#include <Infrastructure/Missive/Postgres/PostgresConnector.hpp>

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace missive {

/// A PostgreSQL database and a pool of connections to it. Safe to use from any thread; it must outlive the connections
/// it lends.
class PostgresDatabase {
public:
    /// Gives the connection back to the pool.
    struct Return {
        PostgresDatabase* database;
        void operator()(PostgresConnection* connection) const noexcept;
    };
    using Loan = std::unique_ptr<PostgresConnection, Return>;

    /// Opens nothing yet. The references must outlive it.
    PostgresDatabase(PostgresAddress address, PostgresConnection::Session session, Waiter& waiter, Log& log)
        : connector_{std::move(address), session, waiter, log} {}

    const PostgresAddress& address() const noexcept { return connector_.address(); }
    PostgresConnector& connector() noexcept { return connector_; }

    /// A connection of one's own until the loan is given back, reading what is committed where its session is kept;
    /// those that were cut meanwhile are left out. Throws PostgresError.
    Loan connection();

private:
    PostgresConnector connector_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<PostgresConnection>> free_;
};

} // namespace missive
