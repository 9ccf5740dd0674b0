#include <UI/Benchmarking/WaitingSignals.hpp>

#include <csignal>
#include <cstdlib>

namespace missive::benchmarking {
namespace {

constexpr std::chrono::milliseconds sameInstant{300};

} // namespace

WaitingSignals::WaitingSignals(const Clock& clock)
    : clock_{clock},
      signals_{
          {SIGTERM, SIGINT, SIGQUIT}, [this](std::string_view name) { tell(name); }, ProcessSignals::Second::IsTold} {}

/// Called by one thread alone.
void WaitingSignals::tell(std::string_view name) {
    const bool isInterrupt = name == "SIGINT";
    const auto now = clock_.elapsed();
    if (state_.load() == State::None) {
        firstAt_ = now;
        state_.store(isInterrupt ? State::Interrupted : State::Told);
        first_.interrupt();
    } else if (now - firstAt_ <= sameInstant) {
        return;
    } else if (!isInterrupt) {
        std::_Exit(128 + (name == "SIGQUIT" ? SIGQUIT : SIGTERM));
    } else {
        state_.store(State::Repeated);
        second_.interrupt();
    }
}

bool WaitingSignals::isRepeatedWithin(std::chrono::milliseconds time) {
    second_.wait({}, time);
    return state_.load() == State::Repeated;
}

} // namespace missive::benchmarking
