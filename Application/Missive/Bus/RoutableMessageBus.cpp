#include <Application/Missive/Bus/RoutableMessageBus.hpp>

#include <Domain/Missive/Stamp/BusNameStamp.hpp>

namespace missive {

void RoutableMessageBus::dispatch(Envelope& envelope) const {
    const auto* stamp = envelope.last<BusNameStamp>();
    const auto* bus = stamp == nullptr ? nullptr : find(stamp->busName);
    (bus == nullptr ? defaultBus_ : *bus).dispatch(envelope);
}

const MessageBus* RoutableMessageBus::find(std::string_view name) const noexcept {
    for (const auto* bus : buses_) {
        if (bus->name() == name) {
            return bus;
        }
    }
    return nullptr;
}

std::vector<std::string> RoutableMessageBus::names() const {
    std::vector<std::string> result;
    for (const auto* bus : buses_) {
        result.push_back(bus->name());
    }
    return result;
}

} // namespace missive
