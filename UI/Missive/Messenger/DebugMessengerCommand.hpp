#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Domain/Missive/Port/MessageNames.hpp>
#include <Domain/Missive/TypeId.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Missive/Messenger/BusDescription.hpp>
#include <UI/Missive/WiringNote.hpp>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace missive {

/// `debug:messenger`: the messages of every bus with their handlers and where they are routed to, the transports, and
/// what is worth knowing of how they are put together.
/// What is given by reference must outlive the command; notes may be added until it runs.
class DebugMessengerCommand final : public ConsoleCommand {
public:
    /// The names of the transports a message type is routed to.
    using RoutesOf = std::function<std::vector<std::string>(TypeId)>;

    DebugMessengerCommand(std::vector<BusDescription> buses, const TransportRegistry& transports,
                          const MessageNames& names, RoutesOf routesOf, const std::vector<WiringNote>& notes)
        : buses_{std::move(buses)}, transports_{transports}, names_{names}, routesOf_{std::move(routesOf)},
          notes_{notes} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    std::string knownBuses() const;
    std::vector<const BusDescription*> chosen(const Input& input) const;
    void showBus(const BusDescription& bus, Output& output) const;
    void showTransports(Output& output) const;
    void showNotes(Output& output) const;
    void showStrays(Output& output) const;
    std::string asJson(const std::vector<const BusDescription*>& buses) const;

    std::vector<BusDescription> buses_;
    const TransportRegistry& transports_;
    const MessageNames& names_;
    RoutesOf routesOf_;
    const std::vector<WiringNote>& notes_;
};

} // namespace missive
