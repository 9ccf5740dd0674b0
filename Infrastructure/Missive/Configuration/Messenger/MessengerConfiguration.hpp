#pragma once

#include <Infrastructure/Missive/Configuration/Messenger/BusConfiguration.hpp>
#include <Infrastructure/Missive/Configuration/Messenger/RoutingEntry.hpp>
#include <Infrastructure/Missive/Configuration/Messenger/TransportConfiguration.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// `framework.messenger`, validated: every transport and bus that is named exists. Lists keep the order of the files.
struct MessengerConfiguration {
    std::vector<BusConfiguration> buses;
    std::string defaultBus;
    std::vector<TransportConfiguration> transports;
    std::optional<std::string> failureTransport;
    std::vector<RoutingEntry> routing;
    /// Signal numbers; empty means the worker's own choice.
    std::vector<int> stopWorkerOnSignals;
    std::string defaultSerializer = "messenger.transport.symfony_serializer";

    /// nullptr when there is none of that name; valid as long as the vector is unchanged.
    const TransportConfiguration* findTransport(std::string_view name) const;
    /// The transport's own failure transport, else the global one, else nothing.
    std::optional<std::string> failureTransportOf(const TransportConfiguration& transport) const;
};

} // namespace missive
