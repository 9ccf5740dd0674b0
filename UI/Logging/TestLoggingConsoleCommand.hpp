#pragma once

#include <Infrastructure/Logging/HandOverQueue.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive {

class App;

namespace logging {

/// `app:test-logging`: tells the log numbered records and shows where they ended.
class TestLoggingConsoleCommand final : public ConsoleCommand {
public:
    /// Both must outlive it.
    TestLoggingConsoleCommand(App& app, HandOverQueue& queue) noexcept : app_{app}, queue_{queue} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    App& app_;
    HandOverQueue& queue_;
};

} // namespace logging

} // namespace missive
