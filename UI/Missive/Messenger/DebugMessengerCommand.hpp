#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Operation/DescribeMessenger.hpp>
#include <Domain/Missive/Port/MessageNames.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Missive/WiringNote.hpp>

#include <string>
#include <utility>
#include <vector>

namespace missive {

/// `debug:messenger`: the messages of every bus with their handlers and where they are routed to, the transports, and
/// what is worth knowing of how they are put together.
/// What is given by reference must outlive the command; notes may be added until it runs.
class DebugMessengerCommand final : public ConsoleCommand {
public:
    DebugMessengerCommand(std::vector<BusDescription> buses, const TransportRegistry& transports,
                          const MessageNames& names, DescribeMessenger::RoutesOf routesOf,
                          const std::vector<WiringNote>& notes)
        : messenger_{std::move(buses), transports, names, std::move(routesOf)}, transports_{transports}, notes_{notes} {
    }

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    std::string knownBuses() const;
    void showBus(const std::string& name, const std::vector<MessageTypeView>& messages, Output& output) const;
    void showTransports(const MessengerView& view, Output& output) const;
    void showNotes(const MessengerView& view, Output& output) const;
    void showStrays(Output& output) const;

    DescribeMessenger messenger_;
    const TransportRegistry& transports_;
    const std::vector<WiringNote>& notes_;
};

} // namespace missive
