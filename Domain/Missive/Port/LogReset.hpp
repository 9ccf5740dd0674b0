#pragma once

namespace missive {

/// What a LogHandler can also do that judges records by the work they are told in. Safe to call from any thread.
class LogReset {
public:
    virtual ~LogReset() = default;

    /// The calling thread has finished a piece of work, such as a message: what follows has nothing to do with it.
    virtual void reset() noexcept = 0;
};

} // namespace missive
