#include <Domain/Performance/ThresholdWatch.hpp>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace missive::performance {

namespace {

constexpr std::chrono::hours tellAgainAfter{1};
constexpr std::chrono::minutes recoversAfter{15};

double secondsOf(std::chrono::microseconds time) { return static_cast<double>(time.count()) / 1e6; }

Threshold<double> asNumbers(const Threshold<std::int64_t>& threshold) {
    return {static_cast<double>(threshold.warning), static_cast<double>(threshold.critical)};
}

} // namespace

std::vector<ThresholdCrossed> ThresholdWatch::see(std::span<const Measurement> measurements, TimePoint now) {
    const std::lock_guard lock{mutex_};
    for (const auto& measurement : measurements) {
        judge(measurement);
    }
    return due(now);
}

void ThresholdWatch::judge(const Measurement& measurement) {
    const auto& route = measurement.route;
    if (measurement.requestTime) {
        const auto& time = thresholds_.requestTime;
        note(route, "request_time", secondsOf(*measurement.requestTime),
             {secondsOf(time.warning), secondsOf(time.critical)}, measurement.accessedAt);
    }
    if (measurement.queries) {
        note(route, "query_count", static_cast<double>(*measurement.queries), asNumbers(thresholds_.queries),
             measurement.accessedAt);
    }
    if (measurement.memory) {
        note(route, "memory_usage", static_cast<double>(*measurement.memory), asNumbers(thresholds_.memory),
             measurement.accessedAt);
    }
}

void ThresholdWatch::note(const RouteKey& route, const char* metric, double value, const Threshold<double>& threshold,
                          TimePoint at) {
    if (value < threshold.warning) {
        return;
    }
    const bool isCritical = value >= threshold.critical;
    auto& crossing = crossings_[{route, metric, isCritical ? "critical" : "warning"}];
    crossing.threshold = isCritical ? threshold.critical : threshold.warning;
    crossing.worst = std::max(crossing.worst, value);
    crossing.lastAt = std::max(crossing.lastAt, at);
    ++crossing.count;
}

std::vector<ThresholdCrossed> ThresholdWatch::due(TimePoint now) {
    std::vector<ThresholdCrossed> told;
    for (auto at = crossings_.begin(); at != crossings_.end();) {
        auto& [key, crossing] = *at;
        const auto& [route, metric, severity] = key;
        const bool recovers = crossing.wasTold && now - crossing.lastAt >= recoversAfter;
        const bool isNew = crossing.count > 0 && (!crossing.wasTold || now - crossing.toldAt >= tellAgainAfter);
        if (isNew || recovers) {
            told.push_back({route.environment, std::string{nameOf(route.kind)}, route.name, metric, severity,
                            crossing.worst, crossing.threshold, crossing.count, !isNew, crossing.lastAt});
        }
        if (isNew) {
            crossing = {now, crossing.lastAt, 0, crossing.threshold, 0, true};
        }
        at = recovers && !isNew ? crossings_.erase(at) : std::next(at);
    }
    return told;
}

} // namespace missive::performance
