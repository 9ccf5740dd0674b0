#pragma once

#include <Application/Missive/Bus/EventBus.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Performance/Port/MetricsStore.hpp>
#include <Domain/Performance/ThresholdWatch.hpp>

#include <atomic>

namespace missive::performance {

/// A store whose measurements are compared with thresholds once they are stored; what these cross is dispatched, so
/// that a worker tells people of it. In a unit of work that is stored with the measurements; outside nothing that goes
/// wrong with it keeps them from being stored.
class WatchedMetricsStore final : public MetricsStore {
public:
    struct Parts {
        MetricsStore& inner;
        const EventBus& events;
        const Clock& clock;
        Log& log;
    };

    /// What it refers to must outlive it.
    WatchedMetricsStore(Parts parts, const Thresholds& thresholds) : parts_{parts}, watch_{thresholds} {}

    /// Until then, and where no worker would tell of it, nothing is compared.
    void begin() noexcept { isWatching_ = true; }

    void add(std::span<const Measurement> measurements) override;
    void addBatch(std::span<const Measurement> measurements, const std::string& batchId) override;
    void addMessages(std::span<const Measurement> measurements) override;

private:
    void compare(std::span<const Measurement> measurements);
    void compareAfterwards(std::span<const Measurement> measurements) noexcept;

    Parts parts_;
    ThresholdWatch watch_;
    std::atomic<bool> isWatching_{false};
};

} // namespace missive::performance
