#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/Waiter.hpp>
#include <Infrastructure/Logging/LogTail.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

#include <filesystem>
#include <utility>

namespace missive::logging {

/// `logging:tail`: shows the last lines of the log, and those that come.
class LoggingTailConsoleCommand final : public ConsoleCommand {
public:
    /// All must outlive it.
    struct Parts {
        std::filesystem::path directory;
        const Clock& clock;
        Waiter& waiter;
        Log& log;
    };

    explicit LoggingTailConsoleCommand(Parts parts) : parts_{std::move(parts)} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    LogTailFilter filterOf(const Input& input) const;
    void follow(LogTail& tail, bool asJson, Output& output) const;

    Parts parts_;
};

} // namespace missive::logging
