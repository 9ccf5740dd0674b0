#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace missive::performance {

/// What is stored of measurements besides the figures of their routes.
struct StoreOptions {
    /// A record of each access, of routes that do not say otherwise.
    bool keepsRecords = false;
    /// How many routes an environment may have; measurements of more are gathered under SqlRouteLimit::other.
    std::int64_t mostRoutes = 2'000;
    /// Told how many measurements of a batch were; may be empty. Must not throw.
    std::function<void(std::size_t)> folded = {};
};

} // namespace missive::performance
