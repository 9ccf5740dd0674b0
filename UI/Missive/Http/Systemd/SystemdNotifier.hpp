#pragma once

#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Infrastructure/Missive/Configuration/Environment/EnvironmentVariables.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace missive {

/// Tells systemd what becomes of the service that this process is (sd_notify(3)): units with `Type=notify` and
/// `WatchdogSec=`. Started by anything else it says nothing. Nothing here fails. Safe to call from any thread.
class SystemdNotifier {
public:
    /// By `NOTIFY_SOCKET`, `WATCHDOG_USEC` and `WATCHDOG_PID`.
    explicit SystemdNotifier(const EnvironmentVariables& environment);

    /// It serves; it stops.
    void ready() const { send("READY=1"); }
    void stopping() const { send("STOPPING=1"); }

    /// Says twice in each `WatchdogSec=` that it lives, as long as that is true: `livesSince` is asked whether it did
    /// anything within this time, which is a second at least: who lives need not say so more often. Nothing without a
    /// watchdog. The task must end before this.
    std::unique_ptr<BackgroundTask> watch(BackgroundTasks& tasks,
                                          std::function<bool(std::chrono::nanoseconds)> livesSince) const;

private:
    void send(std::string_view message) const;

    std::string socket_;
    std::chrono::milliseconds interval_{0};
};

} // namespace missive
