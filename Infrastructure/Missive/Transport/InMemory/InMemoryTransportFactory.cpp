#include <Infrastructure/Missive/Transport/InMemory/InMemoryTransportFactory.hpp>

#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <Infrastructure/Missive/Dsn/YesOrNo.hpp>
#include <Infrastructure/Missive/Transport/InMemory/InMemoryTransport.hpp>

#include <memory>
#include <stdexcept>
#include <string>

namespace missive {

namespace {

[[noreturn]] void refuse(const TransportSettings& settings, const std::string& sentence) {
    throw std::invalid_argument{"Transport \"" + settings.name + "\": " + sentence};
}

Dsn dsnOf(const TransportSettings& settings) {
    try {
        return Dsn::parse(settings.dsn);
    } catch (const InvalidDsn& error) {
        refuse(settings, error.what());
    }
}

bool isYes(const TransportSettings& settings, const std::string& name, const std::string& value) {
    if (const auto answer = yesOrNo(value)) {
        return *answer;
    }
    refuse(settings, "the option \"" + name + "\" must be true or false, not \"" + value + "\".");
}

bool serializes(const TransportSettings& settings) {
    const std::string known = "serialize";
    const auto configured = settings.options.find(known);
    bool serialize = configured != settings.options.end() && isYes(settings, known, configured->second);
    const auto dsn = dsnOf(settings);
    for (const auto& [name, value] : dsn.query()) {
        if (name != known) {
            refuse(settings, "unknown option \"" + name + "\"; allowed is " + known + ".");
        }
        serialize = isYes(settings, name, value);
    }
    return serialize;
}

} // namespace

bool InMemoryTransportFactory::supports(std::string_view dsn) const { return dsn.substr(0, 10) == "in-memory:"; }

Transport InMemoryTransportFactory::create(const TransportSettings& settings) {
    const auto transport = std::make_shared<InMemoryTransport>(serializes(settings) ? &codec_ : nullptr, clock_);
    return Transport{.name = settings.name, .sender = transport, .receiver = transport, .outlivesProcess = false};
}

} // namespace missive
