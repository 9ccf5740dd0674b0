#include <Application/Missive/Bus/Routing.hpp>

#include <Domain/Missive/Stamp/TransportNamesStamp.hpp>

#include <stdexcept>

namespace missive {

void Routing::route(TypeId type, const std::vector<std::string>& transportNames) {
    routes_[type] = resolve(transportNames);
}

std::vector<const TransportRegistry::Entry*> Routing::transportsFor(const Envelope& envelope) const {
    if (const auto* names = envelope.last<TransportNamesStamp>()) {
        return resolve(names->transportNames);
    }
    const auto found = routes_.find(envelope.type());
    return found == routes_.end() ? std::vector<const TransportRegistry::Entry*>{} : found->second;
}

std::vector<std::string> Routing::namesFor(TypeId type) const {
    std::vector<std::string> names;
    if (const auto found = routes_.find(type); found != routes_.end()) {
        for (const auto* entry : found->second) {
            names.push_back(entry->transport.name);
        }
    }
    return names;
}

std::vector<const TransportRegistry::Entry*> Routing::resolve(const std::vector<std::string>& transportNames) const {
    std::vector<const TransportRegistry::Entry*> entries;
    for (const auto& name : transportNames) {
        const auto& entry = transports_.get(name);
        if (entry.transport.sender == nullptr) {
            throw std::invalid_argument{"The transport \"" + name + "\" cannot be sent to."};
        }
        entries.push_back(&entry);
    }
    return entries;
}

} // namespace missive
