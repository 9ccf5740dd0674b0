#include <Domain/Performance/GatheredRoute.hpp>

#include <Domain/Performance/BucketOf.hpp>

namespace missive::performance {

void GatheredRoute::add(const Measurement& measurement) {
    figures.add(measurement);
    if (latest == nullptr || latest->accessedAt <= measurement.accessedAt) {
        latest = &measurement;
    }
    accesses.push_back(&measurement);
    pieces[{resolutions.front(), bucketOf(measurement.accessedAt, resolutions.front())}].add(measurement);
}

void GatheredRoute::finish() {
    // What is added meanwhile stands behind the minutes.
    for (auto at = pieces.begin(); at != pieces.end() && at->first.first == resolutions.front(); ++at) {
        const TimePoint begin{std::chrono::seconds{at->first.second}};
        for (std::size_t i = 1; i < resolutions.size(); ++i) {
            pieces[{resolutions[i], bucketOf(begin, resolutions[i])}].merge(at->second);
        }
    }
}

} // namespace missive::performance
