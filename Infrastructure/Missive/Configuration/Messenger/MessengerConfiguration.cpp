#include <Infrastructure/Missive/Configuration/Messenger/MessengerConfiguration.hpp>

#include <algorithm>

namespace missive {

const TransportConfiguration* MessengerConfiguration::findTransport(std::string_view name) const {
    auto found = std::find_if(transports.begin(), transports.end(), [&](const auto& t) { return t.name == name; });
    return found == transports.end() ? nullptr : &*found;
}

std::optional<std::string> MessengerConfiguration::failureTransportOf(const TransportConfiguration& transport) const {
    return transport.failureTransport ? transport.failureTransport : failureTransport;
}

} // namespace missive
