#pragma once

#include <Infrastructure/Missive/Runtime/SystemClock.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace missive {

/// Takes signals off the process and tells them on a thread of its own, where any code may run.
///
/// Make it before any other thread is started, so that they all leave the signals to it; another one may be there. The
/// first signal is told; a second one ends the process at once with 128 + its number, or is told too. One that would
/// end the process and follows the first within 300 ms is the same once more: timeout(1) sends its signal to the
/// process and to the group it is in. Destroying it ends the listening; the signals stay blocked.
class ProcessSignals {
public:
    /// What a second signal does.
    enum class Second : std::uint8_t { EndsProcess, IsTold };

    /// `onSignal` gets the signal's name (`SIGTERM`).
    ProcessSignals(const std::vector<int>& signals, std::function<void(std::string_view)> onSignal,
                   Second second = Second::EndsProcess,
                   std::shared_ptr<const Clock> clock = std::make_shared<const SystemClock>());
    ~ProcessSignals();
    ProcessSignals(const ProcessSignals&) = delete;
    ProcessSignals& operator=(const ProcessSignals&) = delete;

private:
    struct Listener;
    std::unique_ptr<Listener> listener_;
};

} // namespace missive
