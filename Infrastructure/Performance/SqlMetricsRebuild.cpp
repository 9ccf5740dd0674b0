#include <Infrastructure/Performance/SqlMetricsRebuild.hpp>

#include <Domain/Performance/BucketOf.hpp>
#include <Infrastructure/Performance/SqlPieces.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace missive::performance {

namespace {

/// By resolution and bucket.
using Pieces = std::map<std::pair<std::int64_t, std::int64_t>, RouteStatistics>;

struct Recount {
    Pieces pieces;
    std::size_t records = 0;
    TimePoint oldest = TimePoint::max();
};

Recount recount(AccessRecords& records, const RouteSummary& route, std::size_t batch) {
    Recount counted;
    AccessFilter filter{.route = {route.key.environment, route.key.kind, route.key.name},
                        .period = {TimePoint{}, route.lastAccessedAt + std::chrono::days{1}},
                        .most = batch};
    for (;;) {
        const auto page = records.find(filter);
        for (const auto& record : page) {
            counted.oldest = std::min(counted.oldest, record.access.accessedAt);
            for (const auto resolution : resolutions) {
                counted.pieces[{resolution, bucketOf(record.access.accessedAt, resolution)}].add(record.access);
            }
        }
        counted.records += page.size();
        if (page.size() < batch) {
            return counted;
        }
        filter.afterId = page.back().id;
    }
}

/// Sums of weights depend on their order in the last digits, all else is exact.
bool isSame(RouteStatistics a, const RouteStatistics& b) {
    if (std::abs(a.figures.accesses - b.figures.accesses) <= 1e-9 * b.figures.accesses) {
        a.figures.accesses = b.figures.accesses;
    }
    return a.figures == b.figures && a.statuses == b.statuses && a.requestTime == b.requestTime &&
           a.queryTime == b.queryTime && a.queries == b.queries && a.memory == b.memory;
}

std::string describe(const RouteSummary& route, std::int64_t resolution, std::int64_t bucket,
                     const RouteStatistics& counted, const std::optional<RouteStatistics>& stored) {
    return route.key.name + ", " + std::to_string(resolution) + " s from " + std::to_string(bucket) + ": " +
           std::to_string(counted.figures.samples) + " records, " +
           (stored ? std::to_string(stored->figures.samples) : std::string{"no"}) + " samples, " +
           std::to_string(counted.figures.requestSum) + " µs and " +
           std::to_string(stored ? stored->figures.requestSum : 0) + " µs in all";
}

} // namespace

RebuildResult SqlMetricsRebuild::rebuild(const RouteSummary& route, Mode mode, std::size_t batch, bool isFirstWhole) {
    RebuildResult result;
    reading_.inside(UnitOfWorkPurpose::Access::Write, [&] {
        result = {};
        const std::array<SqlValue, 1> id{std::optional{route.id}};
        reading_.sql.change("UPDATE routes_data SET kind = kind WHERE id = $1", id); // locks it
        compare(route, mode, batch, isFirstWhole, result);
    });
    return result;
}

void SqlMetricsRebuild::compare(const RouteSummary& route, Mode mode, std::size_t batch, bool isFirstWhole,
                                RebuildResult& result) {
    const auto counted = recount(records_, route, batch);
    const SqlPieces pieces{reading_.sql};
    result.records = counted.records;
    for (const auto& [place, statistics] : counted.pieces) {
        if (!isFirstWhole && place.second == bucketOf(counted.oldest, place.first)) {
            continue;
        }
        ++result.pieces;
        const SqlPieces::Place where{route.id, place.first, place.second};
        const auto stored = pieces.read(where);
        if (stored && isSame(*stored, statistics)) {
            continue;
        }
        result.differences.push_back(describe(route, place.first, place.second, statistics, stored));
        if (mode == Mode::Replace) {
            pieces.write(where, statistics);
        }
    }
}

} // namespace missive::performance
