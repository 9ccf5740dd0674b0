#pragma once

#include <Domain/Performance/ThresholdCrossed.hpp>
#include <Domain/Performance/Thresholds.hpp>

#include <map>
#include <mutex>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace missive::performance {

/// Says which thresholds measurements cross: of each route, figure and severity once an hour at most, and once more
/// when none has crossed it for a quarter of an hour. Remembers what it has seen, but not beyond its process. Safe to
/// use from any thread.
class ThresholdWatch {
public:
    explicit ThresholdWatch(const Thresholds& thresholds) : thresholds_{thresholds} {}

    /// What is to be told now that these have come.
    std::vector<ThresholdCrossed> see(std::span<const Measurement> measurements, TimePoint now);

private:
    using Key = std::tuple<RouteKey, std::string, std::string>;
    struct Crossing {
        TimePoint toldAt;
        TimePoint lastAt;
        double worst = 0;
        double threshold = 0;
        std::int64_t count = 0;
        bool wasTold = false;
    };

    void judge(const Measurement& measurement);
    void note(const RouteKey& route, const char* metric, double value, const Threshold<double>& threshold,
              TimePoint at);
    std::vector<ThresholdCrossed> due(TimePoint now);

    Thresholds thresholds_;
    std::mutex mutex_;
    std::map<Key, Crossing> crossings_;
};

} // namespace missive::performance
