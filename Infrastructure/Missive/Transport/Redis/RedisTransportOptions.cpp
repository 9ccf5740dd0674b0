#include <Infrastructure/Missive/Transport/Redis/RedisTransportOptions.hpp>

#include <Infrastructure/Missive/Transport/Redis/RedisOptionReader.hpp>

#include <utility>

namespace missive {

RedisTransportOptions RedisTransportOptions::read(const TransportSettings& settings, const Dsn& dsn) {
    if (dsn.hosts().size() > 1) {
        OptionValue::refuse(settings.name, "a cluster of several hosts is not supported; name one server.");
    }
    RedisOptionReader reader;
    for (const auto& [name, value] : settings.options) {
        reader.take({settings.name, name, value});
    }
    for (const auto& [name, value] : dsn.query()) {
        reader.take({settings.name, name, value});
    }
    return std::move(reader).finish(settings.name, dsn);
}

} // namespace missive
