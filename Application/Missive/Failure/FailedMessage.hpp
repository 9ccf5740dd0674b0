#pragma once

#include <Application/Missive/Failure/FailureOutcome.hpp>
#include <Domain/Missive/Envelope.hpp>

#include <chrono>
#include <exception>

namespace missive {

/// A message that failed, and what became of it.
struct FailedMessage {
    /// As it was sent on, or as it was dropped.
    Envelope envelope;
    std::exception_ptr error;
    FailureOutcome outcome;
    /// After how long it is tried again; zero unless it was sent for retry.
    std::chrono::milliseconds delay{0};
    /// Its tries after the first, this next one included when it was sent for retry.
    int retryCount = 0;
};

} // namespace missive
