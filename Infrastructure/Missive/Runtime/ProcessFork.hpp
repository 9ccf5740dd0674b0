#pragma once

namespace missive {

/// Tells a listener, as long as it lives, when the process forks. Listeners may come and go on any thread, but not
/// while the process forks.
class ProcessFork {
public:
    class Listener {
    public:
        /// On the thread that forks: before, behind it in this process, and in the child, where no other thread is.
        virtual void forking() noexcept = 0;
        virtual void forked() noexcept = 0;
        virtual void bornByFork() noexcept = 0;

    protected:
        ~Listener() = default;
    };

    explicit ProcessFork(Listener& listener);
    ~ProcessFork();
    ProcessFork(const ProcessFork&) = delete;
    ProcessFork& operator=(const ProcessFork&) = delete;

private:
    Listener& listener_;
};

} // namespace missive
