#include <Infrastructure/Missive/Runtime/ProcessFork.hpp>

#include <algorithm>
#include <mutex>
#include <pthread.h>
#include <vector>

namespace missive {

namespace {

using ForkListener = ProcessFork::Listener;

std::mutex& guard() {
    static auto& mutex = *new std::mutex; // one that a process which ends may still ask for
    return mutex;
}

std::vector<ForkListener*>& listeners() {
    static auto& all = *new std::vector<ForkListener*>;
    return all;
}

void tellForked(void (ForkListener::*tell)() noexcept) {
    for (auto* listener : listeners()) {
        (listener->*tell)();
    }
}

void watchForks() {
    static_cast<void>(::pthread_atfork(
        [] {
            guard().lock();
            tellForked(&ForkListener::forking);
        },
        [] {
            tellForked(&ForkListener::forked);
            guard().unlock();
        },
        [] {
            tellForked(&ForkListener::bornByFork);
            guard().unlock();
        }));
}

} // namespace

ProcessFork::ProcessFork(Listener& listener) : listener_{listener} {
    static std::once_flag once;
    std::call_once(once, watchForks);
    const std::lock_guard lock{guard()};
    listeners().push_back(&listener);
}

ProcessFork::~ProcessFork() {
    const std::lock_guard lock{guard()};
    std::erase(listeners(), &listener_);
}

} // namespace missive
