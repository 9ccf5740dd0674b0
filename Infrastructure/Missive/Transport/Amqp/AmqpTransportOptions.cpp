#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <Infrastructure/Missive/Transport/Amqp/AmqpOptionReader.hpp>

#include <utility>

namespace missive {

namespace {

constexpr std::uint16_t tlsPort = 5671;

void readAddress(AmqpOptionReader& reader, const Dsn& dsn) {
    auto& server = reader.options.server;
    if (dsn.hosts().size() > 1) {
        OptionValue::refuse(reader.options.transport,
                            "the DSN names several servers; name one, or a load balancer in front of them.");
    }
    server.host = dsn.hosts().empty() ? server.host : dsn.host();
    server.port = dsn.port().value_or(dsn.scheme() == "amqps" ? tlsPort : server.port);
    const auto& path = dsn.pathSegments();
    if (path.size() > 2) {
        OptionValue::refuse(reader.options.transport,
                            "the DSN's path has more parts than /VHOST/EXCHANGE; write a \"/\" in a name as %2f.");
    }
    if (!path.empty()) {
        server.vhost = path[0];
    }
    if (path.size() > 1) {
        reader.options.exchange.name = path[1];
    }
}

} // namespace

AmqpTransportOptions AmqpTransportOptions::read(const TransportSettings& settings, const Dsn& dsn) {
    AmqpOptionReader reader;
    reader.options.transport = settings.name;
    readAddress(reader, dsn);
    const auto defaultQueue = reader.options.exchange.name;
    for (const auto& [name, value] : settings.options) {
        const auto type = settings.optionTypes.find(name);
        reader.take({settings.name, name, value, type == settings.optionTypes.end() ? OptionType::text : type->second});
    }
    for (const auto& [name, value] : dsn.query()) {
        reader.take({settings.name, name, value, OptionType::text});
    }
    auto& server = reader.options.server;
    server.user = dsn.user().value_or(server.user);
    server.password = dsn.password().value_or(server.password);
    if (dsn.scheme() == "amqps") {
        if (reader.tls.verify && reader.tls.cacert.empty()) {
            OptionValue::refuse(
                settings.name,
                "amqps:// needs the option \"cacert\", a file with the certificates to trust in PEM format; "
                "amqp:// is the protocol without TLS.");
        }
        server.tls = reader.tls;
    }
    return std::move(reader).finish(defaultQueue);
}

} // namespace missive
