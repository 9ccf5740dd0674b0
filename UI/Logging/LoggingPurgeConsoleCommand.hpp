#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Logging/LoggingOptions.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::logging {

/// `logging:purge`: removes the files of the log that `max_files` has no place for.
class LoggingPurgeConsoleCommand final : public ConsoleCommand {
public:
    /// Both must outlive it.
    LoggingPurgeConsoleCommand(const LoggingOptions& options, const Clock& clock) noexcept
        : options_{options}, clock_{clock} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const LoggingOptions& options_;
    const Clock& clock_;
};

} // namespace missive::logging
