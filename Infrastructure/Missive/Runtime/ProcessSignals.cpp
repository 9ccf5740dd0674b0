#include <Infrastructure/Missive/Runtime/ProcessSignals.hpp>

#include <Infrastructure/Missive/Runtime/SignalsBlocked.hpp>

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <pthread.h>
#include <string>
#include <thread>
#include <utility>

namespace missive {

struct ProcessSignals::Listener {
    sigset_t watched{};
    std::function<void(std::string_view)> tell;
    Second second;
    std::thread thread;

    void run() {
        int told = 0;
        for (;;) {
            int number = 0;
            if (sigwait(&watched, &number) != 0 || number == wakeUp()) {
                return;
            }
            if (++told > 1 && second == Second::EndsProcess) {
                std::_Exit(128 + number);
            }
            tell("SIG" + std::string{sigabbrev_np(number)});
        }
    }

    static int wakeUp() { return SIGRTMIN; }
};

ProcessSignals::ProcessSignals(const std::vector<int>& signals, std::function<void(std::string_view)> onSignal,
                               Second second)
    : listener_{std::make_unique<Listener>()} {
    sigemptyset(&listener_->watched);
    for (const auto number : signals) {
        sigaddset(&listener_->watched, number);
    }
    sigaddset(&listener_->watched, Listener::wakeUp());
    pthread_sigmask(SIG_BLOCK, &listener_->watched, nullptr);
    listener_->tell = std::move(onSignal);
    listener_->second = second;
    const SignalsBlocked blocked;
    listener_->thread = std::thread{[listener = listener_.get()] { listener->run(); }};
}

ProcessSignals::~ProcessSignals() {
    pthread_kill(listener_->thread.native_handle(), Listener::wakeUp());
    listener_->thread.join();
}

} // namespace missive
