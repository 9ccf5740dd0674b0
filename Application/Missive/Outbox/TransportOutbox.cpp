#include <Application/Missive/Outbox/TransportOutbox.hpp>

namespace missive {

std::vector<TransportOutbox> TransportOutbox::configuredIn(const TransportRegistry& transports) {
    std::vector<TransportOutbox> outboxes;
    for (const auto& entry : transports.all()) {
        if (const auto* outbox = transports.find(entry.outbox)) {
            outboxes.push_back({entry.transport.name, outbox->transport});
        }
    }
    return outboxes;
}

} // namespace missive
