#include <Application/Performance/SharedMetricsOverview.hpp>

#include <Domain/Performance/BucketOf.hpp>

namespace missive::performance {

namespace {

constexpr std::chrono::seconds sharedFor{5};
constexpr std::size_t mostShared = 32;

} // namespace

std::vector<RouteSummary> SharedMetricsOverview::routes(const RouteFilter& filter, const Period& period) {
    const auto resolution = period.resolution();
    const auto last = period.to - std::chrono::microseconds{1};
    const Key key{filter.environment,        filter.kind, filter.name, resolution, bucketOf(period.from, resolution),
                  bucketOf(last, resolution)};
    {
        const std::lock_guard lock{mutex_};
        const auto now = clock_.elapsed();
        std::erase_if(kept_, [&](const auto& each) { return now - each.second.at >= sharedFor; });
        if (const auto found = kept_.find(key); found != kept_.end()) {
            return *found->second.routes;
        }
    }
    auto read = std::make_shared<const std::vector<RouteSummary>>(overview_.routes(filter, period));
    const std::lock_guard lock{mutex_};
    if (kept_.size() < mostShared) {
        kept_[key] = {clock_.elapsed(), read};
    }
    return *read;
}

} // namespace missive::performance
