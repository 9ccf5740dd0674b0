#include <UI/Logging/CheckLogRoute.hpp>

#include <algorithm>

namespace missive::logging {

namespace {

constexpr const char* example =
    "Write \"transports: {async_logging: '%env(MESSENGER_TRANSPORT_DSN)%'}\" and \"routing: {'logging.log_message': "
    "async_logging}\" under framework.messenger, or set ASYNC_LOGGING_ENABLED=0.";

/// Why records must not go there; empty where they may.
std::string refusal(const std::string& dsn, const std::string& databaseUrl) {
    const auto scheme = dsn.substr(0, dsn.find(':'));
    if (scheme == "sync") {
        return "handles them in this process";
    }
    if (scheme == "in-memory") {
        return "forgets them when this process ends";
    }
    if (scheme == "doctrine" || dsn.substr(0, dsn.find('?')) == databaseUrl.substr(0, databaseUrl.find('?'))) {
        return "lies in the application's database, whose locks they would wait for";
    }
    return "";
}

} // namespace

bool staysInMemory(const Configuration& configuration, const std::string& wireName) {
    const auto transports = logTransports(configuration, wireName);
    return !transports.empty() && std::ranges::all_of(transports, [&](const std::string& name) {
        const auto* transport = configuration.messenger.findTransport(name);
        return transport != nullptr && transport->dsn.starts_with("in-memory:");
    });
}

std::vector<std::string> logTransports(const Configuration& configuration, const std::string& wireName) {
    const auto mapped = configuration.types.find(wireName);
    for (const auto& entry : configuration.messenger.routing) {
        if (entry.pattern == wireName ||
            (mapped != configuration.types.end() && entry.pattern == mapped->second.foreignName)) {
            return entry.transports;
        }
    }
    return {};
}

void checkLogRoute(const Configuration& configuration, const std::string& wireName,
                   std::vector<WiringProblem>& problems) {
    const auto transports = logTransports(configuration, wireName);
    for (const auto& name : transports) {
        const auto* transport = configuration.messenger.findTransport(name);
        const auto why = transport == nullptr ? "" : refusal(transport->dsn, configuration.databaseUrl);
        if (!why.empty()) {
            problems.push_back(
                {"The log's records are to travel over the transport \"" + name + "\", which " + why + ".", example});
        }
    }
}

} // namespace missive::logging
