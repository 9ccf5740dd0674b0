#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive {

/// `messenger:setup-transports`: makes the tables, queues and such that the transports need, and drops nothing. The
/// registry must outlive the command.
class SetupTransportsCommand final : public ConsoleCommand {
public:
    explicit SetupTransportsCommand(const TransportRegistry& transports) : transports_{transports} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const TransportRegistry& transports_;
};

} // namespace missive
