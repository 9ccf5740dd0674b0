#pragma once

#include <Infrastructure/Missive/Postgres/PostgresParameters.hpp>
#include <Infrastructure/Missive/Postgres/PostgresResult.hpp>
#include <Infrastructure/Missive/Sql/SqlClaim.hpp>
#include <Infrastructure/Missive/Sql/SqlMessage.hpp>
#include <Infrastructure/Missive/Sql/SqlMessageRow.hpp>

#include <optional>
#include <span>
#include <vector>

namespace missive {

/// How messages lie in rows of PostgreSQL. A body that its type `text` cannot hold, for it is not UTF-8 or has a zero
/// byte, lies there in base64 and has a last header `X-Missive-Body-Encoding` that says so; it comes back as it was.
class PostgresMessageRows {
public:
    /// Bodies, headers and times of availability, a parameter each.
    explicit PostgresMessageRows(std::span<const SqlMessage> messages);

    const std::vector<std::string_view>& bodies() const noexcept { return bodies_; }
    const std::vector<std::string_view>& headers() const noexcept { return headers_; }
    const std::vector<TimePoint>& times() const noexcept { return times_; }

    /// Rows of id, body, headers, available_at, claims and created_at.
    static std::vector<SqlMessageRow> of(const PostgresResult& result);

    /// Ids and tokens, a parameter each.
    static PostgresParameters parametersOf(std::span<const SqlClaim> claims);

    /// A column of timestamps, nothing for NULL.
    static std::optional<TimePoint> timeIn(const PostgresResult& result, int column);

private:
    std::vector<SqlMessage> encoded_;
    std::vector<std::string_view> bodies_;
    std::vector<std::string_view> headers_;
    std::vector<TimePoint> times_;
};

} // namespace missive
