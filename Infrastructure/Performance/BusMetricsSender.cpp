#include <Infrastructure/Performance/BusMetricsSender.hpp>

#include <Application/Performance/RecordMetricsMessage.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>

#include <vector>

namespace missive::performance {

void BusMetricsSender::send(std::span<const Measurement> measurements) {
    std::vector<Envelope> envelopes;
    envelopes.reserve(measurements.size());
    for (const auto& measurement : measurements) {
        envelopes.push_back(
            Envelope::of(RecordMetricsMessage{measurement}).with(MessageIdStamp{measurement.requestId}));
    }
    events_.dispatchAll(envelopes);
}

} // namespace missive::performance
