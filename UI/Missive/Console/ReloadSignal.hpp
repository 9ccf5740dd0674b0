#pragma once

#include <functional>
#include <memory>
#include <mutex>

namespace missive {

class ProcessSignals;

/// Lets SIGHUP, which ends a process otherwise, have it read again what it was started with. Make it before the work
/// starts threads, and destroy it before what the action refers to.
class ReloadSignal {
public:
    ReloadSignal();
    ~ReloadSignal();
    ReloadSignal(const ReloadSignal&) = delete;
    ReloadSignal& operator=(const ReloadSignal&) = delete;

    /// Calls `reload` on each signal, on another thread; at once if one has come already. It must not throw.
    void onSignal(std::function<void()> reload);

private:
    void tell();

    std::mutex mutex_;
    bool hasCome_ = false;
    std::function<void()> reload_;
    std::unique_ptr<ProcessSignals> signals_;
};

} // namespace missive
