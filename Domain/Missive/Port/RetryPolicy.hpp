#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <chrono>
#include <exception>

namespace missive {

/// Decides whether and when a failed message is tried again. Safe to call from any thread.
///
/// `error` is what the handling threw, HandlerFailed where handlers of an event did. It is null where that is no
/// std::exception, and where it is asked before a message is handled whose workers died: there is no error then.
class RetryPolicy {
public:
    virtual ~RetryPolicy() = default;

    /// Whether one more try is allowed. `retryCount` is how many tries there were after the first.
    virtual bool isRetryable(const Envelope& envelope, int retryCount, const std::exception* error) = 0;

    /// How long to wait before that try.
    virtual std::chrono::milliseconds waitingTime(const Envelope& envelope, int retryCount,
                                                  const std::exception* error) = 0;
};

} // namespace missive
