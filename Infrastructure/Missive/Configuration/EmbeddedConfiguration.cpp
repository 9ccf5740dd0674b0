#include <Infrastructure/Missive/Configuration/EmbeddedConfiguration.hpp>

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationMerge.hpp>
#include <Infrastructure/Missive/Configuration/Tree/YamlReader.hpp>

namespace missive {

namespace {

constexpr std::string_view ownParameters = R"(
parameters:
    env(DATABASE_URL): 'sqlite:///var/missive.db'
    env(MESSENGER_TRANSPORT_DSN): 'doctrine://default'
)";

/// Only what stands for itself until somebody claims it.
constexpr std::string_view ownLogging = R"(
missive:
    logging:
        enabled: '%env(default::ASYNC_LOGGING_ENABLED)%'
        directory: '%kernel.logs_dir%'
)";

constexpr std::string_view usualBuses = R"(
framework:
    messenger:
        default_bus: event.bus
        buses:
            command.bus: ~
            query.bus: ~
            event.bus:
                default_middleware: {allow_no_handlers: true}
)";

/// The one bus Symfony makes where none is configured.
constexpr std::string_view symfonysBus = R"(
framework:
    messenger:
        buses:
            messenger.bus.default: ~
)";

constexpr std::string_view usualTransports = R"(
framework:
    messenger:
        failure_transport: failed
        transports:
            async: {dsn: '%env(MESSENGER_TRANSPORT_DSN)%'}
            failed: {dsn: 'doctrine://default?queue_name=failed'}
        routing:
            '*': async
)";

ConfigurationNode embedded(std::string_view yaml) {
    ConfigurationFindings findings;
    return readYaml(yaml, "", findings).value();
}

bool asksForSymfonysBus(const ConfigurationNode& user) {
    const auto* name = user.at({"framework", "messenger", "default_bus"});
    return name != nullptr && name->isText() && name->text() == "messenger.bus.default";
}

bool configures(const ConfigurationNode& user, const std::string& section) {
    const auto* node = user.at({"framework", "messenger", section});
    return node != nullptr && !node->members().empty();
}

} // namespace

ConfigurationNode embeddedConfiguration(const ConfigurationNode& user) {
    auto result = mergeConfiguration(embedded(ownParameters), embedded(ownLogging));
    if (!configures(user, "buses")) {
        result = mergeConfiguration(std::move(result), embedded(asksForSymfonysBus(user) ? symfonysBus : usualBuses));
    }
    if (!configures(user, "transports")) {
        result = mergeConfiguration(std::move(result), embedded(usualTransports));
    }
    return result;
}

} // namespace missive
