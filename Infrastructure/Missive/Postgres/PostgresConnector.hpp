#pragma once

#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/Waiter.hpp>
#include <Infrastructure/Missive/Postgres/PostgresConnection.hpp>

#include <atomic>
#include <cstddef>
#include <memory>

namespace missive {

/// Opens connections to one address. Safe to use from any thread.
class PostgresConnector {
public:
    /// The references must outlive it.
    PostgresConnector(PostgresAddress address, PostgresConnection::Session session, Waiter& waiter, Log& log);

    const PostgresAddress& address() const noexcept { return address_; }
    PostgresConnection::Session session() const noexcept { return session_; }

    /// A server that was reached before and is away now, because it restarts, is waited for, half a minute at most, or
    /// as long as the thread has Patience. Throws PostgresError.
    std::unique_ptr<PostgresConnection> connect();

    /// Waits for no server. Throws PostgresError.
    std::unique_ptr<PostgresConnection> connectAtOnce();

    /// Lets those go first whose transaction is why ours was undone: longer after each try, and each thread for another
    /// time.
    void giveWay(int tries);

private:
    const PostgresAddress address_;
    const PostgresConnection::Session session_;
    Waiter& waiter_;
    Log& log_;
    std::atomic<bool> reached_{false};
    std::atomic<std::size_t> turns_{0};
};

} // namespace missive
