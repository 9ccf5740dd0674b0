#pragma once

#include <Domain/Missive/Port/Log.hpp>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace missive {

class ProcessSignals;

/// Lets the signals that tell a process to end (SIGTERM, SIGINT, SIGQUIT, or others) end its work in good order: they
/// are logged and passed on, and the work stops after its message. A second signal ends the process at once. Make it
/// before the work starts threads, and destroy it before what the actions refer to.
class StopSignals {
public:
    /// No numbers: the three named above.
    StopSignals(const std::vector<int>& signals, Log& log);
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    /// Calls `stop` on the first signal, on another thread; at once if that has come already.
    void onSignal(std::function<void()> stop);

    /// Whether a signal has come.
    bool received() const noexcept { return received_.load(); }

    /// While this is true, as when a question waits for its answer, a signal ends the process at once with code 0.
    void exitAtOnce(bool exit) noexcept { exitAtOnce_.store(exit); }

private:
    void tell(std::string_view name);

    Log& log_;
    std::atomic<bool> received_{false};
    std::atomic<bool> exitAtOnce_{false};
    std::mutex mutex_;
    std::function<void()> stop_;
    std::unique_ptr<ProcessSignals> signals_;
};

} // namespace missive
