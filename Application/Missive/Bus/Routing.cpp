#include <Application/Missive/Bus/Routing.hpp>

#include <Domain/Missive/Stamp/TransportNamesStamp.hpp>

#include <stdexcept>

namespace missive {

void Routing::route(TypeId type, const std::vector<std::string>& transportNames) {
    routes_[type] = resolve(transportNames);
}

std::vector<const Transport*> Routing::transportsFor(const Envelope& envelope) const {
    if (const auto* names = envelope.last<TransportNamesStamp>()) {
        return resolve(names->transportNames);
    }
    const auto found = routes_.find(envelope.type());
    return found == routes_.end() ? std::vector<const Transport*>{} : found->second;
}

std::vector<std::string> Routing::namesFor(TypeId type) const {
    std::vector<std::string> names;
    if (const auto found = routes_.find(type); found != routes_.end()) {
        for (const auto* transport : found->second) {
            names.push_back(transport->name);
        }
    }
    return names;
}

std::vector<const Transport*> Routing::resolve(const std::vector<std::string>& transportNames) const {
    std::vector<const Transport*> transports;
    for (const auto& name : transportNames) {
        const auto& transport = transports_.get(name).transport;
        if (transport.sender == nullptr) {
            throw std::invalid_argument{"The transport \"" + name + "\" cannot be sent to."};
        }
        transports.push_back(&transport);
    }
    return transports;
}

} // namespace missive
