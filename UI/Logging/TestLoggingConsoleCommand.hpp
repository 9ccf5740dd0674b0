#pragma once

#include <Domain/Missive/Port/LogChannels.hpp>
#include <Infrastructure/Logging/HandOverQueue.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::logging {

/// `app:test-logging`: tells the log numbered records and shows where they ended.
class TestLoggingConsoleCommand final : public ConsoleCommand {
public:
    /// Both must outlive it.
    TestLoggingConsoleCommand(LogChannels& logs, HandOverQueue& queue) noexcept : logs_{logs}, queue_{queue} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    void tell(const Input& input, std::size_t count) const;

    LogChannels& logs_;
    HandOverQueue& queue_;
};

} // namespace missive::logging
