#include <Domain/Performance/GatheredRoute.hpp>

#include <Domain/Performance/BucketOf.hpp>

namespace missive::performance {

void GatheredRoute::add(const Measurement& measurement) {
    figures.add(measurement);
    if (latest == nullptr || latest->accessedAt <= measurement.accessedAt) {
        latest = &measurement;
    }
    accesses.push_back(&measurement);
    for (const auto resolution : resolutions) {
        pieces[{resolution, bucketOf(measurement.accessedAt, resolution)}].add(measurement);
    }
}

} // namespace missive::performance
