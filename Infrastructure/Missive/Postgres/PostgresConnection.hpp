#pragma once

#include <Infrastructure/Missive/Postgres/PostgresAddress.hpp>
#include <Infrastructure/Missive/Postgres/PostgresParameters.hpp>
#include <Infrastructure/Missive/Postgres/PostgresResult.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

struct pg_conn;

namespace missive {

/// A connection to a PostgreSQL database. For one thread at a time. A server that leaves a statement without an answer
/// for 15 seconds, because it hangs or the network swallows everything, counts as gone: PostgresError, and the
/// connection is of no more use.
class PostgresConnection {
public:
    /// Whether the server remembers anything of the connection between two transactions: a proxy that pools
    /// transactions does not.
    enum class Session { Kept, PerTransaction };

    /// A kept session prepares each statement once and plans it for the values at hand, for a plan made while a table
    /// was empty is the wrong one when it is full. Throws PostgresError.
    static std::unique_ptr<PostgresConnection> open(const PostgresAddress& address, Session session);

    /// Uses a connection that belongs to someone else and outlives this object.
    static std::unique_ptr<PostgresConnection> borrow(pg_conn* handle, const PostgresAddress& address);

    ~PostgresConnection();
    PostgresConnection(const PostgresConnection&) = delete;
    PostgresConnection& operator=(const PostgresConnection&) = delete;

    /// Hands the connection over to someone else; this object goes on borrowing it.
    pg_conn* handOver() noexcept;

    /// Runs statements without parameters or results, all of them or none where they are several and no transaction is
    /// open. Throws PostgresError.
    void execute(const std::string& sql);

    /// The same for statements that may take any time, as making tables and waiting for a lock do.
    void executeAtLeisure(const std::string& sql);

    /// Has every transaction see what others committed before each of its statements, whatever the server's default,
    /// so that none is undone for a conflict. For sessions that are kept. Throws PostgresError.
    void useReadCommitted();

    /// Sends a statement and does not wait for its outcome, which nobody learns. The connection is of no other use from
    /// then on. Throws PostgresError.
    void begin(const std::string& sql);

    /// Runs one statement. Throws PostgresError.
    PostgresResult run(std::string_view sql, const PostgresParameters& parameters);

    /// Has `told` called, on the thread that asks, whenever the server's answer to a statement has come, whoever asked
    /// over this connection. It must not throw, and must outlive the connection's handle.
    void onResult(const std::function<void()>& told);

    bool inTransaction() const noexcept;
    /// Whether a statement of the open transaction failed: the server will undo all of it.
    bool inFailedTransaction() const noexcept;
    /// Whether the server is still there as far as can be known without asking it.
    bool isAlive() noexcept;

    /// Becomes readable when the server says something.
    int socket() const noexcept;
    /// The next notification that has arrived, channel and payload. Throws PostgresError when the connection is gone.
    std::optional<std::pair<std::string, std::string>> nextNotification();

    const PostgresAddress& address() const noexcept { return address_; }

private:
    struct SqlHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view sql) const noexcept { return std::hash<std::string_view>{}(sql); }
    };

    PostgresConnection(pg_conn* handle, PostgresAddress address, bool owned, Session session);
    const std::string& prepared(std::string_view sql, const PostgresParameters& parameters);
    PostgresResult answered(int sent, int limit);
    void awaitAnswer(int limit);
    [[noreturn]] void fail(const pg_result* result) const;

    pg_conn* handle_;
    PostgresAddress address_;
    bool owned_;
    Session session_;
    std::unordered_map<std::string, std::string, SqlHash, std::equal_to<>> prepared_;
};

} // namespace missive
