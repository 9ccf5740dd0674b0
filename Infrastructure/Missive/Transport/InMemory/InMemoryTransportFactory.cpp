#include <Infrastructure/Missive/Transport/InMemory/InMemoryTransportFactory.hpp>

#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <Infrastructure/Missive/Dsn/OptionTable.hpp>
#include <Infrastructure/Missive/Transport/InMemory/InMemoryTransport.hpp>

#include <memory>
#include <string>

namespace missive {

namespace {

struct Options {
    bool serialize = false;
};

Dsn dsnOf(const TransportSettings& settings) {
    try {
        return Dsn::parse(settings.dsn);
    } catch (const InvalidDsn& error) {
        OptionValue::refuse(settings.name, error.what());
    }
}

/// Options in the configuration may be those of the transport it stands in for, so others are refused in the DSN alone.
bool serializes(const TransportSettings& settings) {
    static const OptionTable<Options> table{{"serialize", OptionTable<Options>::yesOrNo(&Options::serialize)}};
    Options options;
    for (const auto& [name, value] : settings.options) {
        if (table.contains(name)) {
            table.take(options, {settings.name, name, value});
        }
    }
    const auto dsn = dsnOf(settings);
    for (const auto& [name, value] : dsn.query()) {
        table.take(options, {settings.name, name, value});
    }
    return options.serialize;
}

} // namespace

bool InMemoryTransportFactory::supports(std::string_view dsn) const { return dsn.substr(0, 10) == "in-memory:"; }

Transport InMemoryTransportFactory::create(const TransportSettings& settings) {
    const auto transport = std::make_shared<InMemoryTransport>(serializes(settings) ? &codec_ : nullptr, clock_);
    return Transport{.name = settings.name, .sender = transport, .receiver = transport, .outlivesProcess = false};
}

} // namespace missive
