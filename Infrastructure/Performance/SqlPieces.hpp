#pragma once

#include <Domain/Performance/RouteStatistics.hpp>
#include <Infrastructure/Performance/SqlAccess.hpp>

#include <cstdint>
#include <optional>

namespace missive::performance {

/// The figures of routes by minutes, hours and days: the rows of `routes_data_stats`. In the calling thread's unit of
/// work, which has changed the row of the route before if it writes any.
class SqlPieces {
public:
    struct Place {
        std::int64_t routeId;
        std::int64_t resolution;
        std::int64_t bucket;
    };

    /// It must outlive this.
    explicit SqlPieces(SqlAccess& sql) noexcept : sql_{sql} {}

    std::optional<RouteStatistics> read(const Place& place) const;

    /// Takes the place of what was there.
    void write(const Place& place, const RouteStatistics& whole) const;

private:
    SqlAccess& sql_;
};

} // namespace missive::performance
