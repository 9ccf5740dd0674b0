#pragma once

#include <Domain/Missive/OptionType.hpp>
#include <Infrastructure/Missive/Configuration/Messenger/RetryConfiguration.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace missive {

/// `framework.messenger.transports.NAME`.
struct TransportConfiguration {
    std::string name;
    /// With its placeholders resolved, hence possibly secret: show it through Dsn::redacted() only. Well-formed.
    std::string dsn;
    /// As text; nested maps are written the way a DSN's query does: `exchange[name]`.
    std::map<std::string, std::string> options;
    /// Of those options that are no text.
    std::map<std::string, OptionType> optionTypes{};
    /// Its own one; MessengerConfiguration::failureTransportOf knows the effective one.
    std::optional<std::string> failureTransport;
    RetryConfiguration retry;
    /// The transport in which events for this one wait for its confirmation: empty for none, nothing for the default.
    std::optional<std::string> outbox;
    std::optional<std::string> serializer;
    /// Sentences about keys that are not supported here: the transport must not be used.
    std::vector<std::string> unsupported{};
    /// Where its DSN comes from, for errors: `file:line`, an environment variable, or empty for the default.
    std::string origin{};
};

} // namespace missive
