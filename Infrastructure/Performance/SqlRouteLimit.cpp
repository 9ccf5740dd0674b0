#include <Infrastructure/Performance/SqlRouteLimit.hpp>

#include <Infrastructure/Performance/StorableText.hpp>

#include <array>
#include <map>
#include <string>

namespace missive::performance {

namespace {

constexpr std::size_t mostKnown = 10'000;

} // namespace

std::vector<RouteKey> SqlRouteLimit::unknown(const GatheredRoutes& gathered) {
    const std::lock_guard lock{mutex_};
    std::vector<RouteKey> keys;
    for (const auto& [key, route] : gathered.routes()) {
        if (!known_.contains(key) && key.name != other) {
            keys.push_back(key);
        }
    }
    return keys;
}

std::set<RouteKey> SqlRouteLimit::tooMany(const GatheredRoutes& gathered) {
    std::set<RouteKey> refused;
    std::vector<RouteKey> found;
    std::map<std::string, std::int64_t> counts;
    for (const auto& key : unknown(gathered)) {
        if (isStored(key)) {
            found.push_back(key);
            continue;
        }
        const auto at = counts.find(key.environment);
        auto& routes = at != counts.end() ? at->second : (counts[key.environment] = count(key.environment));
        if (routes < most_) {
            ++routes;
        } else {
            refused.insert(key);
        }
    }
    const std::lock_guard lock{mutex_};
    if (known_.size() + found.size() > mostKnown) {
        known_.clear();
    }
    known_.insert(found.begin(), found.end());
    return refused;
}

std::vector<Measurement> SqlRouteLimit::folded(std::span<const Measurement> measurements,
                                               const std::set<RouteKey>& routes) {
    std::vector<Measurement> all{measurements.begin(), measurements.end()};
    for (auto& each : all) {
        if (routes.contains(each.route)) {
            each.route.name = other;
            each.params.clear();
        }
    }
    return all;
}

bool SqlRouteLimit::isStored(const RouteKey& key) const {
    const auto environment = storableText(key.environment);
    const auto name = storableText(key.name);
    const std::array<SqlValue, 3> values{environment, name, nameOf(key.kind)};
    bool isThere = false;
    sql_.query("SELECT 1 FROM routes_data WHERE env = $1 AND name = $2 AND kind = $3", values,
               [&](const SqlRow&) { isThere = true; });
    return isThere;
}

std::int64_t SqlRouteLimit::count(const std::string& environment) const {
    const auto text = storableText(environment);
    const std::array<SqlValue, 1> values{text};
    std::int64_t routes = 0;
    sql_.query("SELECT COUNT(*) FROM routes_data WHERE env = $1", values,
               [&](const SqlRow& row) { routes = row.integer(0); });
    return routes;
}

} // namespace missive::performance
