#pragma once

#include <csignal>
#include <pthread.h>

namespace missive {

/// Blocks signals on the calling thread as long as it lives, and for ever on threads that are started meanwhile: they
/// are for those who listen for them. But not those of a crash, of which the thread that crashes has to tell.
class SignalsBlocked {
public:
    SignalsBlocked() noexcept {
        sigset_t all;
        sigfillset(&all);
        for (const auto crash : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGSYS, SIGTRAP}) {
            sigdelset(&all, crash);
        }
        pthread_sigmask(SIG_SETMASK, &all, &before_);
    }
    ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    SignalsBlocked(const SignalsBlocked&) = delete;
    SignalsBlocked& operator=(const SignalsBlocked&) = delete;

private:
    sigset_t before_{};
};

} // namespace missive
