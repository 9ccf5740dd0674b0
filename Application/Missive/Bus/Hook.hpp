#pragma once

#include <Domain/Missive/FunctionRef.hpp>

namespace missive {

/// Runs around every call of a kind, on the thread that makes it: to measure, to trace, to set what belongs to the
/// thread. Called from any thread.
template <class Call> class Hook {
public:
    virtual ~Hook() = default;

    /// Calls `run` exactly once. What that throws is thrown on, whatever the hook does; what the hook throws by itself
    /// counts as the call's error.
    virtual void around(const Call& call, FunctionRef<void()> run) = 0;
};

} // namespace missive
