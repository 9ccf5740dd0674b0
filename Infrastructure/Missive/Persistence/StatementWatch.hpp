#pragma once

#include <Domain/Missive/Port/Clock.hpp>

#include <chrono>
#include <cstdint>
#include <string_view>

namespace missive {

/// Counts and times the statements that each thread has a database execute: each execution of a prepared one, but not
/// what begins and ends transactions, what triggers do, or what the framework itself executes beside ODB. Told by the
/// database. Safe to use from any thread.
class StatementWatch {
public:
    struct Figures {
        std::int64_t count = 0;
        std::chrono::nanoseconds time{};
    };

    /// The clock must outlive it.
    explicit StatementWatch(const Clock& clock) noexcept : clock_{clock} {}

    /// What the calling thread has executed since it began. Whoever measures takes the difference.
    static Figures ofThisThread() noexcept;

    /// The next so many statements of the calling thread are counted and not timed.
    static void leaveUntimed(std::int64_t count) noexcept;

    /// The statement that begins next on this thread is one to be counted. Returns whether it is: BEGIN, COMMIT,
    /// ROLLBACK, SAVEPOINT and RELEASE are not.
    bool announce(std::string_view sql) noexcept;

    /// A statement begins: timed under this key if it was announced. One that was not is none of ours.
    void begin(const void* key) noexcept;

    /// The statement of this key has ended.
    void end(const void* key) noexcept;

private:
    const Clock& clock_;
};

} // namespace missive
