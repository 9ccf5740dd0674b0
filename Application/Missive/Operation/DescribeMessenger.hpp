#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Operation/BusDescription.hpp>
#include <Application/Missive/Operation/MessengerView.hpp>
#include <Domain/Missive/Port/MessageNames.hpp>
#include <Domain/Missive/TypeId.hpp>

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace missive {

/// Tells how an application is put together. What is given by reference must outlive it.
class DescribeMessenger {
public:
    /// The names of the transports a message type is routed to.
    using RoutesOf = std::function<std::vector<std::string>(TypeId)>;

    DescribeMessenger(std::vector<BusDescription> buses, const TransportRegistry& transports, const MessageNames& names,
                      RoutesOf routesOf)
        : buses_{std::move(buses)}, transports_{transports}, names_{names}, routesOf_{std::move(routesOf)} {}

    std::vector<std::string> busNames() const;

    /// All transports, and all buses or the one of this name.
    MessengerView view(const std::optional<std::string>& bus) const;

private:
    std::vector<MessageTypeView> messagesOf(const HandlerRegistry& handlers) const;

    std::vector<BusDescription> buses_;
    const TransportRegistry& transports_;
    const MessageNames& names_;
    RoutesOf routesOf_;
};

} // namespace missive
