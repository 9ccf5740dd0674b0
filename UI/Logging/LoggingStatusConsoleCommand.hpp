#pragma once

#include <UI/Logging/AsyncLogging.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::logging {

/// `logging:status`: shows where the records of each process are, and how many their transport holds.
class LoggingStatusConsoleCommand final : public ConsoleCommand {
public:
    /// Both must outlive it.
    LoggingStatusConsoleCommand(const App& app, AsyncLogging& logging) noexcept : app_{app}, logging_{logging} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const App& app_;
    AsyncLogging& logging_;
};

} // namespace missive::logging
