#include <UI/Logging/WarnOfLogRoute.hpp>

#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <UI/Logging/CheckLogRoute.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace missive::logging {

namespace {

/// Options that say where messages lie, beside those of one exchange or one queue.
bool saysWhere(std::string_view option) {
    static constexpr std::array<std::string_view, 8> names{"dbindex", "group", "host",       "port",
                                                           "stream",  "vhost", "queue_name", "table_name"};
    return option.starts_with("exchange") || option.starts_with("queues") ||
           std::ranges::find(names, option) != names.end();
}

/// The same for transports that lie in the same place, as far as their configuration says.
std::string placeOf(const TransportConfiguration& transport) {
    const auto dsn = Dsn::parse(transport.dsn);
    auto options = transport.options;
    for (const auto& [name, value] : dsn.query()) {
        options[name] = value;
    }
    auto place = dsn.scheme() + "://";
    for (const auto& host : dsn.hosts()) {
        place += host.name + ':' + (host.port ? std::to_string(*host.port) : "") + ',';
    }
    place += dsn.path();
    for (const auto& [name, value] : options) {
        place += saysWhere(name) ? '&' + name + '=' + value : "";
    }
    return place;
}

void warnOfSharing(const MessengerConfiguration& messenger, const std::vector<std::string>& names,
                   std::vector<std::string>& warnings) {
    for (const auto& name : names) {
        const auto* own = messenger.findTransport(name);
        for (const auto& other : messenger.transports) {
            if (own != nullptr && std::ranges::find(names, other.name) == names.end() &&
                placeOf(*own) == placeOf(other)) {
                warnings.push_back("The transport \"" + other.name + "\" lies where \"" + name +
                                   "\" does, to which the log's records go: its workers would take them. Give one of "
                                   "them another stream or queue.");
            }
        }
    }
}

} // namespace

std::vector<std::string> warnOfLogRoute(const Configuration& configuration, const std::string& wireName) {
    std::vector<std::string> warnings;
    warnOfSharing(configuration.messenger, logTransports(configuration, wireName), warnings);
    for (const auto& handler : configuration.monolog.handlers) {
        if (handler.type == "messenger" && !handler.channels.isExclusive && handler.channels.includes("messenger")) {
            warnings.push_back(handler.origin + ": monolog.handlers." + handler.name +
                               ": Records of the channel \"messenger\" are about messages that are sent, and travel as "
                               "messages themselves; leave the channel out.");
        }
    }
    return warnings;
}

} // namespace missive::logging
