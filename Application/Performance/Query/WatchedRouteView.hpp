#pragma once

#include <cstdint>
#include <string>

namespace missive::performance {

/// A route that deserves attention, and why. Times are seconds, memory bytes, errors and growth shares.
struct WatchedRouteView {
    std::int64_t id;
    std::string route;
    std::string kind;
    /// p95, queries, memory, errors or growth: of P95, against the time before that is as long.
    std::string figure;
    double value;
    /// From where on it deserves attention.
    double limit;
    bool isCritical;
};

} // namespace missive::performance
