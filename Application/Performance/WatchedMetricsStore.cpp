#include <Application/Performance/WatchedMetricsStore.hpp>

#include <exception>
#include <string>

namespace missive::performance {

void WatchedMetricsStore::add(std::span<const Measurement> measurements) {
    parts_.inner.add(measurements);
    compare(measurements);
}

void WatchedMetricsStore::addBatch(std::span<const Measurement> measurements, const std::string& batchId) {
    parts_.inner.addBatch(measurements, batchId);
    compareAfterwards(measurements);
}

void WatchedMetricsStore::addMessages(std::span<const Measurement> measurements) {
    parts_.inner.addMessages(measurements);
    compareAfterwards(measurements);
}

void WatchedMetricsStore::compare(std::span<const Measurement> measurements) {
    if (!isWatching_) {
        return;
    }
    for (auto& crossed : watch_.see(measurements, parts_.clock.now())) {
        parts_.events.dispatch(std::move(crossed));
    }
}

void WatchedMetricsStore::compareAfterwards(std::span<const Measurement> measurements) noexcept {
    try {
        compare(measurements);
    } catch (const std::exception& error) {
        parts_.log.write(LogLevel::Warning,
                         std::string{"A threshold was crossed, and nobody can be told of it: "} + error.what(), {});
    }
}

} // namespace missive::performance
