#pragma once

#include <Domain/Performance/GatheredRoutes.hpp>
#include <Infrastructure/Performance/SqlAccess.hpp>

#include <cstdint>
#include <mutex>
#include <set>
#include <span>
#include <vector>

namespace missive::performance {

/// Keeps the number of an environment's routes below a limit: names that somebody makes up must not fill the tables.
/// Safe to use from any thread.
class SqlRouteLimit {
public:
    /// What stands for the routes that are too many.
    static constexpr const char* other = "_other";

    /// It must outlive this.
    SqlRouteLimit(SqlAccess& sql, std::int64_t most) noexcept : sql_{sql}, most_{most} {}

    /// Those of the batch's routes that may not be made, in the unit of work of the calling thread.
    std::set<RouteKey> tooMany(const GatheredRoutes& gathered);

    /// The measurements, those of these routes under the other name.
    static std::vector<Measurement> folded(std::span<const Measurement> measurements, const std::set<RouteKey>& routes);

private:
    std::vector<RouteKey> unknown(const GatheredRoutes& gathered);
    bool isStored(const RouteKey& key) const;
    std::int64_t count(const std::string& environment) const;

    SqlAccess& sql_;
    std::int64_t most_;
    std::mutex mutex_;
    /// Found in the table before; never more than a few thousand.
    std::set<RouteKey> known_;
};

} // namespace missive::performance
