#pragma once

#include <Domain/Missive/TransportError.hpp>

#include <string>
#include <string_view>

namespace missive {

/// What PostgreSQL refused, as a sentence that names the database and, where there is something to do, what to do.
/// Never holds the password.
class PostgresError : public TransportError {
public:
    /// The server cannot be reached, is gone, or does not answer; the last one is ODBC's code for it.
    static constexpr const char* unreachable = "08001";
    static constexpr const char* lost = "08006";
    static constexpr const char* silent = "HYT00";

    /// `sqlState` is empty where the server could not say; `address` is `PostgresAddress::shown()`.
    PostgresError(std::string_view sqlState, std::string_view address, std::string_view detail);

    const std::string& sqlState() const noexcept { return sqlState_; }

    /// Whether a table, a column or a schema is missing.
    bool isMissingSchema() const noexcept;
    /// Whether it is a column that is missing.
    bool isMissingColumn() const noexcept;

    /// Whether the server undid the transaction for the sake of another one: doing it again may succeed.
    bool isConflict() const noexcept;

    /// Whether the connection is gone, or the server is not there or not ready. One that is there and does not answer
    /// is no such case: asking it again at once costs the same time again.
    bool isAway() const noexcept;

    /// Whether the server said that it is away before it did anything; otherwise a lost connection leaves open what
    /// the statement under way has done.
    bool isKnownUndone() const noexcept;

    /// Whether the statement under way may have taken effect, as the server is gone or silent.
    bool isInDoubt() const noexcept;

private:
    std::string sqlState_;
};

} // namespace missive
