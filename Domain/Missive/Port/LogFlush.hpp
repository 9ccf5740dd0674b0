#pragma once

#include <chrono>

namespace missive {

/// What a LogHandler that keeps records back can also do. Safe to call from any thread.
class LogFlush {
public:
    virtual ~LogFlush() = default;

    /// Takes what was handed to it so far where it belongs, which may take this long. Returns whether all of it is
    /// there.
    virtual bool flush(std::chrono::nanoseconds within) noexcept = 0;
};

} // namespace missive
