#pragma once

#include <atomic>
#include <chrono>

namespace missive {

/// Tells a listener, as long as it lives, when the process ends without unwinding its stack: up to eight at a time;
/// those beyond hear nothing. Each takes over the signals of a crash, those that ask a process to stop where
/// nobody else listens for them, std::terminate and std::exit; each goes on afterwards as it would have. A second crash
/// while the first is told of is not told.
class ProcessEnd {
public:
    class Listener {
    public:
        /// A signal or std::terminate ends the process. Called where nothing may be allocated and no lock be taken, on
        /// the thread that fails; the others run on meanwhile.
        virtual void crashing() noexcept = 0;

        /// A signal asks the process to stop. Under the same rules, and it must not wait: returns whether it will call
        /// `dieOf` itself, soon.
        virtual bool stopping(int signal) noexcept = 0;

        /// std::exit was called: any code may run, on the thread that called it.
        virtual void exiting() noexcept = 0;

    protected:
        ~Listener() = default;
    };

    explicit ProcessEnd(Listener& listener) noexcept;
    ~ProcessEnd();
    ProcessEnd(const ProcessEnd&) = delete;
    ProcessEnd& operator=(const ProcessEnd&) = delete;

    /// Waits for another thread, as a crashing one may. Returns whether it came in time.
    static bool await(const std::atomic<bool>& isDone, std::chrono::milliseconds within) noexcept;

    /// Ends the process as this signal does that nobody listens for.
    static void dieOf(int signal) noexcept;

private:
    std::atomic<Listener*>* place_ = nullptr;
};

} // namespace missive
