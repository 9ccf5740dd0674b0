#include <Infrastructure/Missive/Transport/InMemory/InMemoryTransportFactory.hpp>

#include <Infrastructure/Missive/Configuration/Dsn.hpp>
#include <Infrastructure/Missive/Configuration/YesOrNo.hpp>
#include <Infrastructure/Missive/Transport/InMemory/InMemoryTransport.hpp>

#include <map>
#include <memory>
#include <stdexcept>
#include <string>

namespace missive {

namespace {

[[noreturn]] void refuse(const TransportSettings& settings, const std::string& sentence) {
    throw std::invalid_argument{"Transport \"" + settings.name + "\": " + sentence};
}

std::map<std::string, std::string> optionsOf(const TransportSettings& settings) {
    auto options = settings.options;
    try {
        const auto dsn = Dsn::parse(settings.dsn);
        for (const auto& [name, value] : dsn.query()) {
            options[name] = value;
        }
    } catch (const InvalidDsn& error) {
        refuse(settings, error.what());
    }
    return options;
}

bool isYes(const TransportSettings& settings, const std::string& name, const std::string& value) {
    if (const auto answer = yesOrNo(value)) {
        return *answer;
    }
    refuse(settings, "the option \"" + name + "\" must be true or false, not \"" + value + "\".");
}

bool serializes(const TransportSettings& settings) {
    bool serialize = false;
    for (const auto& [name, value] : optionsOf(settings)) {
        if (name != "serialize") {
            refuse(settings, "unknown option \"" + name + "\"; allowed is serialize.");
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
