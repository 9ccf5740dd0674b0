#include <UI/Missive/Assembly/TransportDefaults.hpp>

#include <Infrastructure/Missive/Dsn/Dsn.hpp>

#include <algorithm>

namespace missive {

void TransportDefaults::route(const std::string& wireName, const std::string& transport, const std::string& dsn) {
    auto& messenger = configuration_.messenger;
    if (messenger.findTransport(transport) == nullptr) {
        TransportConfiguration made;
        made.name = transport;
        made.dsn = dsn;
        messenger.transports.push_back(made);
        configuration_.entries.push_back({"framework.messenger.transports." + transport + ".dsn", dsn, "default"});
    }
    messenger.routing.insert(messenger.routing.begin(), {wireName, {transport}, "default"});
    configuration_.entries.push_back({"framework.messenger.routing." + wireName, transport, "default"});
}

void TransportDefaults::option(const std::string& transport, const std::string& name, const std::string& value) {
    const auto found = std::ranges::find(configuration_.messenger.transports, transport, &TransportConfiguration::name);
    if (found != configuration_.messenger.transports.end() && !Dsn::parse(found->dsn).option(name)) {
        found->options.try_emplace(name, value);
    }
}

} // namespace missive
