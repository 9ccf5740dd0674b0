#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::logging {

/// `logging:verify`: finds out whether records are missing, doubled or torn in files of the log.
class LoggingVerifyConsoleCommand final : public ConsoleCommand {
public:
    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;
};

} // namespace missive::logging
