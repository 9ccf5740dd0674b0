#include <UI/Missive/Http/Health/QueueMetrics.hpp>

#include <string>

namespace missive {

std::vector<MetricDefinition> QueueMetrics::definitions() {
    using Kind = MetricDefinition::Kind;
    return {
        {Kind::Gauge, "missive_queue_messages", "Messages that a transport holds, by their state."},
        {Kind::Gauge, "missive_outbox_oldest_age_seconds", "How long the oldest message of an outbox has waited."},
    };
}

void QueueMetrics::sample() {
    const auto stats = messages_.in({});
    for (const auto& [transport, counts] : stats.view.transports) {
        const auto set = [&, &name = transport](const char* state, std::int64_t count) {
            metrics_.set("missive_queue_messages", {{"transport", name}, {"state", state}}, static_cast<double>(count));
        };
        set("ready", counts.count);
        set("delayed", counts.delayed);
        set("in_flight", counts.claimed);
        set("parked", counts.parked);
        if (const auto& age = counts.oldestSeconds) {
            metrics_.set("missive_outbox_oldest_age_seconds", {{"transport", transport}}, static_cast<double>(*age));
        }
    }
}

} // namespace missive
