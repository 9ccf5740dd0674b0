#include <UI/Performance/RecorderMetrics.hpp>

#include <cstdint>

namespace missive::performance {

namespace {

void addMore(Metrics& metrics, const char* name, const MetricLabels& labels, std::uint64_t now, std::uint64_t told) {
    metrics.add(name, labels, static_cast<double>(now - told));
}

} // namespace

std::vector<MetricDefinition> RecorderMetrics::definitions() {
    using Kind = MetricDefinition::Kind;
    return {{Kind::Counter, "missive_perf_recorded_total", "Measurements that sampling and ignoring left."},
            {Kind::Counter, "missive_perf_stored_total", "Measurements that this process stored."},
            {Kind::Counter, "missive_perf_sent_total", "Measurements that were sent to a transport."},
            {Kind::Counter, "missive_perf_dropped_total", "Measurements that are lost, by the reason."},
            {Kind::Gauge, "missive_perf_buffer", "Measurements that wait to be stored or sent."},
            {Kind::Gauge, "missive_perf_state", "1 for the state that the recorder is in."}};
}

void RecorderMetrics::sample(Metrics& metrics) {
    const auto* recording = measuring_.recording();
    if (recording == nullptr) {
        return;
    }
    const auto counts = recording->counts();
    addMore(metrics, "missive_perf_recorded_total", {}, counts.recorded, told_.recorded);
    addMore(metrics, "missive_perf_stored_total", {}, counts.stored, told_.stored);
    addMore(metrics, "missive_perf_sent_total", {}, counts.sent, told_.sent);
    addMore(metrics, "missive_perf_dropped_total", {{"reason", "buffer"}}, counts.droppedForRoom, told_.droppedForRoom);
    addMore(metrics, "missive_perf_dropped_total", {{"reason", "stop"}}, counts.droppedAtStop, told_.droppedAtStop);
    metrics.set("missive_perf_buffer", {}, static_cast<double>(counts.held));
    for (const auto name : recorderStateNames) {
        metrics.set("missive_perf_state", {{"state", std::string{name}}}, nameOf(recording->state()) == name ? 1 : 0);
    }
    told_ = counts;
}

} // namespace missive::performance
