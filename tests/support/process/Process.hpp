#pragma once

#include <tests/support/process/Exit.hpp>
#include <tests/support/process/ProcessSettings.hpp>

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>

namespace missive::test {

/// A child process; it is killed with the object. What it writes is kept in memory. Used from one thread.
class Process {
public:
    /// Throws std::runtime_error when it cannot be started.
    explicit Process(const ProcessSettings& settings);
    ~Process();
    Process(Process&& other) noexcept;
    Process& operator=(Process&&) = delete;
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    pid_t id() const noexcept { return id_; }

    /// Nothing while it runs.
    std::optional<Exit> poll();
    bool running() { return !poll(); }

    /// Throws std::runtime_error, with what it has written, when it still runs after the limit.
    Exit wait(std::chrono::milliseconds limit);

    void signal(int number) const;
    /// Kills it and waits for its end.
    void kill();

    /// The time it has spent on a processor so far.
    std::chrono::nanoseconds processorTime() const;

    std::string output() const;
    std::string errorOutput() const;

private:
    pid_t id_ = -1;
    int output_ = -1;
    int errorOutput_ = -1;
    std::optional<Exit> exit_;
};

} // namespace missive::test
