#pragma once

#include <Infrastructure/Missive/Configuration/Monolog/MonologConfiguration.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

#include <string>
#include <vector>

namespace missive::logging {

/// `logging:channels`: shows which handlers take what from which channel.
class LoggingChannelsConsoleCommand final : public ConsoleCommand {
public:
    /// `travels` says whether records travel, or are written at once, although no handler is configured. The
    /// configuration must outlive it.
    LoggingChannelsConsoleCommand(const MonologConfiguration& configuration, bool travels) noexcept
        : configuration_{configuration}, travels_{travels} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    std::vector<LogHandlerConfiguration> handlers() const;

    const MonologConfiguration& configuration_;
    bool travels_;
};

} // namespace missive::logging
