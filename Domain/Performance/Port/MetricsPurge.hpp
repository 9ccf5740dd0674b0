#pragma once

#include <Domain/Performance/AccessFilter.hpp>
#include <Domain/Performance/PurgeScope.hpp>
#include <Domain/Performance/RouteKey.hpp>

#include <cstddef>
#include <cstdint>

namespace missive::performance {

/// Forgets what is old. Throws what the database says. Safe to use from any thread.
class MetricsPurge {
public:
    virtual ~MetricsPurge() = default;

    /// How much there is to forget.
    virtual std::int64_t count(const PurgeScope& scope) = 0;

    /// Forgets up to `most`, the oldest first, in a transaction; returns how many.
    virtual std::int64_t purge(const PurgeScope& scope, std::size_t most) = 0;

    /// Forgets up to `most` records of accesses that are wanted, in the order of their ids and in a transaction;
    /// returns how many.
    virtual std::int64_t forgetAccesses(const AccessFilter& filter, std::size_t most) = 0;

    /// Forgets a route with all that is known of it.
    virtual void forget(const RouteKey& route) = 0;
};

} // namespace missive::performance
