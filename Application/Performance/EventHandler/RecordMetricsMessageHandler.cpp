#include <Application/Performance/EventHandler/RecordMetricsMessageHandler.hpp>

#include <vector>

namespace missive::performance {

void RecordMetricsMessageHandler::operator()(std::span<const RecordMetricsMessage> messages) const {
    std::vector<Measurement> measurements;
    measurements.reserve(messages.size());
    for (const auto& message : messages) {
        measurements.push_back(message.measurement);
        if (measurements.back().accessedAt == TimePoint{}) {
            measurements.back().accessedAt = clock_.now();
        }
    }
    store_.add(measurements);
}

} // namespace missive::performance
