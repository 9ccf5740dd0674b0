#include <Application/Performance/EventHandler/RecordMetricsMessageHandler.hpp>

#include <Application/Missive/Bus/CurrentMessage.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>

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
    if (!isApart_) {
        store_.add(measurements);
        return;
    }
    name(measurements);
    store_.addMessages(measurements);
}

void RecordMetricsMessageHandler::name(std::span<Measurement> measurements) {
    const auto envelopes = CurrentMessage::together();
    for (std::size_t i = 0; i < measurements.size() && i < envelopes.size(); ++i) {
        const auto* stamp = envelopes[i].last<MessageIdStamp>();
        if (measurements[i].requestId.empty() && stamp != nullptr) {
            measurements[i].requestId = stamp->id;
        }
    }
}

} // namespace missive::performance
