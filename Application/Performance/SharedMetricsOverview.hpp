#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Performance/Port/MetricsOverview.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <tuple>

namespace missive::performance {

/// What was told of the routes of a period is told again for five seconds, so that what many look at, and what a page
/// asks several times, is read and merged once.
class SharedMetricsOverview final : public MetricsOverview {
public:
    /// Both must outlive it.
    SharedMetricsOverview(MetricsOverview& overview, const Clock& clock) noexcept
        : overview_{overview}, clock_{clock} {}

    std::vector<RouteSummary> routes(const RouteFilter& filter, const Period& period) override;
    std::vector<RouteSummary> known(const RouteFilter& filter) override { return overview_.known(filter); }
    std::vector<std::string> missing() override { return overview_.missing(); }

private:
    using Key = std::tuple<std::optional<std::string>, std::optional<RouteKind>, std::optional<std::string>,
                           std::int64_t, std::int64_t, std::int64_t>;
    struct Kept {
        std::chrono::nanoseconds at;
        std::shared_ptr<const std::vector<RouteSummary>> routes;
    };

    MetricsOverview& overview_;
    const Clock& clock_;
    std::mutex mutex_;
    std::map<Key, Kept> kept_;
};

} // namespace missive::performance
