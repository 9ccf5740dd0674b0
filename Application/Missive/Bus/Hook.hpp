#pragma once

#include <Domain/Missive/FunctionRef.hpp>

namespace missive {

/// Runs around every call of a kind, on the thread that makes it: to measure, to trace, to set what belongs to the
/// thread. Called from any thread.
template <class Call> class Hook {
public:
    virtual ~Hook() = default;

    /// Calls `run` exactly once. What that throws is thrown on, whatever the hook does. What the hook throws by itself
    /// is the call's error as long as it has not been made; afterwards it is only told to the log.
    virtual void around(const Call& call, FunctionRef<void()> run) = 0;
};

} // namespace missive
