#include <Application/Missive/Bus/RoutableMessageBus.hpp>

#include <Domain/Missive/Stamp/BusNameStamp.hpp>

namespace missive {

void RoutableMessageBus::dispatch(Envelope& envelope) const { busFor(envelope).dispatch(envelope); }

const MessageBus& RoutableMessageBus::busFor(const Envelope& envelope) const {
    const auto* stamp = envelope.last<BusNameStamp>();
    const auto* named = stamp == nullptr ? nullptr : find(stamp->busName);
    if (named == nullptr || !named->handles(envelope.type())) {
        for (const auto* bus : buses_) {
            if (bus->handles(envelope.type())) {
                return *bus;
            }
        }
    }
    return named == nullptr ? defaultBus_ : *named;
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
