#pragma once

#include <Infrastructure/Missive/Dsn/Dsn.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// Where a PostgreSQL database is and how it is reached, from `postgresql://user:password@host:port/database?options`
/// (also `postgres://` and `pgsql://`). Several hosts are tried in order; a host that begins with `/` is the directory
/// of a socket (`%2Frun%2Fpostgresql`). An immutable value.
class PostgresAddress {
public:
    static bool isScheme(std::string_view scheme) noexcept;

    /// The options that an address may have: those of libpq that concern the connection, and `serverVersion` and
    /// `charset`, which Symfony's `DATABASE_URL` carries and which change nothing here.
    static const std::vector<std::string_view>& optionNames();

    /// `options` are names and values out of `optionNames`. Throws std::invalid_argument where there is no database or
    /// an option is wrong.
    static PostgresAddress of(const Dsn& dsn, const std::vector<std::pair<std::string, std::string>>& options);

    /// libpq's names and values, the password among them: for libpq alone.
    const std::vector<std::pair<std::string, std::string>>& parameters() const noexcept { return parameters_; }

    /// The address as people may see it, without password and options.
    const std::string& shown() const noexcept { return shown_; }

    /// Whether both lead to the same database in the same way.
    friend bool operator==(const PostgresAddress& left, const PostgresAddress& right) {
        return left.parameters_ == right.parameters_;
    }

private:
    std::vector<std::pair<std::string, std::string>> parameters_;
    std::string shown_;
};

} // namespace missive
