#include <Infrastructure/Missive/Runtime/ProcessFork.hpp>

#include <algorithm>
#include <mutex>
#include <pthread.h>
#include <vector>

namespace missive {

namespace {

using Listener = ProcessFork::Listener;

std::mutex& guard() {
    static auto& mutex = *new std::mutex; // one that a process which ends may still ask for
    return mutex;
}

std::vector<Listener*>& listeners() {
    static auto& all = *new std::vector<Listener*>;
    return all;
}

void tellAll(void (Listener::*tell)() noexcept) {
    for (auto* listener : listeners()) {
        (listener->*tell)();
    }
}

void takeOver() {
    static_cast<void>(::pthread_atfork(
        [] {
            guard().lock();
            tellAll(&Listener::forking);
        },
        [] {
            tellAll(&Listener::forked);
            guard().unlock();
        },
        [] {
            tellAll(&Listener::bornByFork);
            guard().unlock();
        }));
}

} // namespace

ProcessFork::ProcessFork(Listener& listener) : listener_{listener} {
    static std::once_flag once;
    std::call_once(once, takeOver);
    const std::lock_guard lock{guard()};
    listeners().push_back(&listener);
}

ProcessFork::~ProcessFork() {
    const std::lock_guard lock{guard()};
    std::erase(listeners(), &listener_);
}

} // namespace missive
