#include <Infrastructure/Missive/Runtime/ProcessEnd.hpp>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <poll.h>
#include <pthread.h>

namespace missive {

namespace {

using Listener = ProcessEnd::Listener;

constexpr std::array crashes{SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};
constexpr std::array stops{SIGTERM, SIGINT, SIGQUIT, SIGHUP};

/// Global, as signals are.
struct Taken {
    std::array<std::atomic<Listener*>, 8> listeners{};
    std::array<struct sigaction, crashes.size()> before{};
    std::terminate_handler terminateBefore = nullptr;
    std::atomic<bool> isTold{false};
    std::once_flag once;
};

Taken& taken() noexcept {
    static Taken all;
    return all;
}

template <class Tell> void tellAll(Tell tell) noexcept {
    for (auto& place : taken().listeners) {
        if (auto* listener = place.load(std::memory_order_acquire)) {
            tell(*listener);
        }
    }
}

void tellOfCrash() noexcept {
    if (!taken().isTold.exchange(true)) {
        tellAll([](Listener& listener) { listener.crashing(); });
    }
}

/// A fault happens again once this returns, and abort ends the process; what was sent must be sent again.
void onCrash(int signal, siginfo_t* info, void*) {
    const auto error = errno;
    tellOfCrash();
    for (std::size_t i = 0; i < crashes.size(); ++i) {
        if (crashes[i] == signal) {
            ::sigaction(signal, &taken().before[i], nullptr);
        }
    }
    if (info != nullptr && info->si_code <= 0) {
        ::raise(signal);
    }
    errno = error;
}

void onStop(int signal) {
    const auto error = errno;
    bool isTaken = false;
    tellAll([&](Listener& listener) { isTaken = listener.stopping(signal) || isTaken; });
    if (!isTaken) {
        ProcessEnd::dieOf(signal);
    }
    errno = error;
}

void onTerminate() {
    tellOfCrash();
    if (taken().terminateBefore != nullptr) {
        taken().terminateBefore();
    }
    std::abort();
}

/// So that a stack that is full can be told of.
void useStackOfItsOwn() {
    static std::array<char, 64U << 10U> memory;
    stack_t now{};
    if (::sigaltstack(nullptr, &now) == 0 && (now.ss_flags & SS_DISABLE) != 0) {
        stack_t own{};
        own.ss_sp = memory.data();
        own.ss_size = memory.size();
        ::sigaltstack(&own, nullptr);
    }
}

void takeCrash(std::size_t at) {
    struct sigaction action{};
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_ONSTACK | SA_SIGINFO;
    action.sa_sigaction = &onCrash;
    struct sigaction now{};
    if (::sigaction(crashes[at], nullptr, &now) == 0 && now.sa_sigaction != &onCrash) {
        taken().before[at] = now;
        ::sigaction(crashes[at], &action, nullptr);
    }
}

void takeStop(int signal) {
    struct sigaction action{};
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_ONSTACK | SA_RESTART;
    action.sa_handler = &onStop;
    struct sigaction now{};
    if (::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_DFL) {
        ::sigaction(signal, &action, nullptr);
    }
}

/// Also those that somebody has taken since.
void takeSignals() {
    static std::mutex mutex;
    const std::lock_guard lock{mutex};
    for (std::size_t i = 0; i < crashes.size(); ++i) {
        takeCrash(i);
    }
    for (const auto signal : stops) {
        takeStop(signal);
    }
}

void takeOver() {
    useStackOfItsOwn();
    taken().terminateBefore = std::set_terminate(&onTerminate);
    static_cast<void>(std::atexit([] { tellAll([](Listener& listener) { listener.exiting(); }); }));
}

} // namespace

ProcessEnd::ProcessEnd(Listener& listener) noexcept {
    std::call_once(taken().once, takeOver);
    takeSignals();
    for (auto& place : taken().listeners) {
        Listener* nobody = nullptr;
        if (place.compare_exchange_strong(nobody, &listener)) {
            place_ = &place;
            return;
        }
    }
}

ProcessEnd::~ProcessEnd() {
    if (place_ != nullptr) {
        place_->store(nullptr);
    }
}

bool ProcessEnd::await(const std::atomic<bool>& isDone, std::chrono::milliseconds within) noexcept {
    constexpr int pause = 5; // milliseconds
    for (auto left = within.count(); left > 0 && !isDone; left -= pause) {
        ::poll(nullptr, 0, pause);
    }
    return isDone;
}

void ProcessEnd::dieOf(int signal) noexcept {
    struct sigaction usual{};
    usual.sa_handler = SIG_DFL;
    ::sigaction(signal, &usual, nullptr);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, signal);
    ::raise(signal);
    ::pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
}

} // namespace missive
