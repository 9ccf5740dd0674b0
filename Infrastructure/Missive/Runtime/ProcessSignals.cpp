#include <Infrastructure/Missive/Runtime/ProcessSignals.hpp>

#include <Infrastructure/Missive/Runtime/SignalsBlocked.hpp>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <pthread.h>
#include <string>
#include <thread>
#include <utility>

namespace missive {

namespace {

constexpr std::chrono::milliseconds sameInstant{300};

} // namespace

struct ProcessSignals::Listener {
    sigset_t watched{};
    std::function<void(std::string_view)> tell;
    Second second;
    std::shared_ptr<const Clock> clock;
    std::thread thread;

    void run() {
        std::optional<std::chrono::nanoseconds> first;
        for (;;) {
            int number = 0;
            if (sigwait(&watched, &number) != 0 || number == wakeUp()) {
                return;
            }
            if (second == Second::EndsProcess) {
                const auto now = clock->elapsed();
                if (first && now - *first > sameInstant) {
                    std::_Exit(128 + number);
                }
                if (first) {
                    continue;
                }
                first = now;
            }
            tell("SIG" + std::string{sigabbrev_np(number)});
        }
    }

    static int wakeUp() { return SIGRTMIN; }
};

ProcessSignals::ProcessSignals(const std::vector<int>& signals, std::function<void(std::string_view)> onSignal,
                               Second second, std::shared_ptr<const Clock> clock)
    : listener_{std::make_unique<Listener>()} {
    sigemptyset(&listener_->watched);
    for (const auto number : signals) {
        sigaddset(&listener_->watched, number);
    }
    sigaddset(&listener_->watched, Listener::wakeUp());
    pthread_sigmask(SIG_BLOCK, &listener_->watched, nullptr);
    listener_->tell = std::move(onSignal);
    listener_->second = second;
    listener_->clock = std::move(clock);
    const SignalsBlocked blocked;
    listener_->thread = std::thread{[listener = listener_.get()] { listener->run(); }};
}

ProcessSignals::~ProcessSignals() {
    pthread_kill(listener_->thread.native_handle(), Listener::wakeUp());
    listener_->thread.join();
}

} // namespace missive
