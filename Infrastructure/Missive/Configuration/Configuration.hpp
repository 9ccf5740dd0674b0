#pragma once

#include <Infrastructure/Missive/Configuration/Messenger/MessengerConfiguration.hpp>
#include <Infrastructure/Missive/Configuration/Monolog/MonologConfiguration.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationEntry.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationPart.hpp>
#include <Infrastructure/Missive/Configuration/TypeMapping.hpp>

#include <map>
#include <string>
#include <vector>

namespace missive {

/// Everything an application is configured with, validated and with placeholders resolved. A value.
struct Configuration {
    /// APP_ENV, or what the command line said.
    std::string environment = "dev";
    /// DATABASE_URL with its parameters replaced; may hold a password, show it through Dsn::redacted() only.
    std::string databaseUrl;
    MessengerConfiguration messenger;
    MonologConfiguration monolog;
    /// `missive.types`, by wire name.
    std::map<std::string, TypeMapping> types;
    /// What is read by whoever claims it.
    std::vector<ConfigurationPart> parts;
    /// Every effective value with its origin, secrets redacted; what `debug:config` shows.
    std::vector<ConfigurationEntry> entries;
};

} // namespace missive
