#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive {

/// `messenger:stats`: how many messages the transports hold. The count is of those that wait for somebody: due ones
/// and, in a failure transport, parked ones. With `-v` and in JSON the delayed, claimed and parked ones are told apart.
/// The registry must outlive the command.
class StatsCommand final : public ConsoleCommand {
public:
    explicit StatsCommand(const TransportRegistry& transports) : transports_{transports} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const TransportRegistry& transports_;
};

} // namespace missive
