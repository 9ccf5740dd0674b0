#include <Infrastructure/Logging/BusLogPublisher.hpp>

#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ResentStamp.hpp>

#include <utility>

namespace missive::logging {

void BusLogPublisher::publish(std::span<const LogMessage> messages, bool again) {
    const auto before = std::exchange(sent_, {});
    sent_.reserve(messages.size());
    for (std::size_t i = 0; i < messages.size(); ++i) {
        auto envelope = Envelope::of(messages[i]);
        const auto* id = again && i < before.size() ? before[i].last<MessageIdStamp>() : nullptr;
        sent_.push_back(id == nullptr ? std::move(envelope) : envelope.with(*id).with(ResentStamp{}));
    }
    events_.dispatchAll(sent_);
}

} // namespace missive::logging
