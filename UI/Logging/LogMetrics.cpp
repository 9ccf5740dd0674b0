#include <UI/Logging/LogMetrics.hpp>

#include <array>
#include <utility>

namespace missive::logging {

namespace {

constexpr std::array places{std::pair{LogPlace::Published, "published"}, std::pair{LogPlace::Local, "local"},
                            std::pair{LogPlace::StandardError, "stderr"}, std::pair{LogPlace::Dropped, "dropped"}};

constexpr std::array reasons{
    std::pair{LogReason::None, "none"},       std::pair{LogReason::Failed, "failed"},
    std::pair{LogReason::Full, "full"},       std::pair{LogReason::SwitchedOff, "switched_off"},
    std::pair{LogReason::Exit, "exit"},       std::pair{LogReason::Reentrant, "reentrant"},
    std::pair{LogReason::Nowhere, "nowhere"}, std::pair{LogReason::Child, "child"}};

} // namespace

std::vector<MetricDefinition> LogMetrics::definitions() {
    using Kind = MetricDefinition::Kind;
    return {{Kind::Counter, "missive_log_records_total", "Log records of this process, by where they ended and why."},
            {Kind::Gauge, "missive_log_waiting", "Log records that wait for the transport."},
            {Kind::Histogram,
             "missive_log_batch_records",
             "How many log records were taken further together.",
             {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}},
            {Kind::Counter, "missive_log_dropped_total", "Log records that are nowhere, by what a full queue does."},
            {Kind::Gauge, "missive_log_fallback_active", "1 while log records go to local files."}};
}

void LogMetrics::sample(Metrics& metrics) {
    const auto counts = queue_.counts();
    for (const auto& [place, placeName] : places) {
        for (const auto& [reason, reasonName] : reasons) {
            const auto more = counts.at(place, reason) - told_.at(place, reason);
            if (more > 0) {
                metrics.add("missive_log_records_total", {{"place", placeName}, {"reason", reasonName}},
                            static_cast<double>(more));
            }
        }
    }
    metrics.add("missive_log_dropped_total", {{"policy", policy_}},
                static_cast<double>(counts.at(LogPlace::Dropped) - told_.at(LogPlace::Dropped)));
    metrics.set("missive_log_waiting", {}, static_cast<double>(counts.waiting()));
    metrics.set("missive_log_fallback_active", {}, pump_.isPublishing() ? 0 : 1);
    for (const auto size : pump_.batchSizes().take()) {
        metrics.observe("missive_log_batch_records", {}, static_cast<double>(size));
    }
    told_ = counts;
}

} // namespace missive::logging
