#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <Infrastructure/Missive/Runtime/ProcessSignals.hpp>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string_view>

namespace missive::benchmarking {

/// What a person at the terminal says while a command waits: the first signal ends the waiting, a second Control-C
/// calls off what is waited for, any other second signal ends the process at once. What follows the first within 300 ms
/// is the first once more.
class WaitingSignals {
public:
    /// The clock must outlive it.
    explicit WaitingSignals(const Clock& clock);

    bool stopsWaiting() const noexcept { return state_.load() != State::None; }

    /// Returns after this time, or at the first signal.
    void wait(std::chrono::milliseconds atMost) { first_.wait({}, atMost); }

    /// Whether the first was Control-C, so that a person may press it again.
    bool mayBeRepeated() const noexcept { return state_.load() == State::Interrupted; }

    /// Waits at most this long for a second Control-C; whether it came.
    bool isRepeatedWithin(std::chrono::milliseconds time);

private:
    enum class State : std::uint8_t { None, Told, Interrupted, Repeated };

    void tell(std::string_view name);

    const Clock& clock_;
    std::atomic<State> state_{State::None};
    std::chrono::nanoseconds firstAt_{0};
    PollWaiter first_;
    PollWaiter second_;
    ProcessSignals signals_;
};

} // namespace missive::benchmarking
