#pragma once

#include <UI/Logging/AsyncLogging.hpp>
#include <UI/Missive/Console/ConsoleHook.hpp>

namespace missive::logging {

/// Sends the log's records as long as a console command runs.
class PumpLogBesideCommands final : public ConsoleHook {
public:
    /// Both must outlive it.
    PumpLogBesideCommands(App& app, AsyncLogging& logging) noexcept : app_{app}, logging_{logging} {}

    void around(const ConsoleCall&, FunctionRef<void()> run) override { logging_.around(app_, run); }

private:
    App& app_;
    AsyncLogging& logging_;
};

} // namespace missive::logging
