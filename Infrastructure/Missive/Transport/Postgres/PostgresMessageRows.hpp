#pragma once

#include <Infrastructure/Missive/Postgres/PostgresParameters.hpp>
#include <Infrastructure/Missive/Postgres/PostgresResult.hpp>
#include <Infrastructure/Missive/Sql/SqlClaim.hpp>
#include <Infrastructure/Missive/Sql/SqlMessage.hpp>
#include <Infrastructure/Missive/Sql/SqlMessageRow.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace missive {

/// How messages lie in rows of PostgreSQL. A body that its type `text` cannot hold, for it is not UTF-8 or has a zero
/// byte, lies there in base64 and has a last header `X-Missive-Body-Encoding` that says so; it comes back as it was.
class PostgresMessageRows {
public:
    /// `delay` of a parked message.
    static constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

    /// Bodies, headers and delays in milliseconds, a parameter each.
    PostgresMessageRows(std::span<const SqlMessage> messages, TimePoint now);

    const std::vector<std::string_view>& bodies() const noexcept { return bodies_; }
    const std::vector<std::string_view>& headers() const noexcept { return headers_; }
    const std::vector<std::int64_t>& delays() const noexcept { return delays_; }

    /// Rows of id, body, headers, available_at, claims and created_at.
    static std::vector<SqlMessageRow> of(const PostgresResult& result);
    /// The same in the order in which they are due.
    static std::vector<SqlMessageRow> byDueTime(const PostgresResult& result);

    /// Ids and tokens, a parameter each.
    static PostgresParameters parametersOf(std::span<const SqlClaim> claims);

    /// A column of timestamps, nothing for NULL.
    static std::optional<TimePoint> timeIn(const PostgresResult& result, int column);

private:
    std::vector<SqlMessage> encoded_;
    std::vector<std::string_view> bodies_;
    std::vector<std::string_view> headers_;
    std::vector<std::int64_t> delays_;
};

} // namespace missive
