#pragma once

#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/Port/RetryPolicy.hpp>

#include <chrono>
#include <exception>
#include <optional>

namespace missive {

/// Whether a failed message is tried again, and after how long; nothing when not.
///
/// The type of the error decides before the policy is asked. Of the errors of several handlers a Recoverable one wants
/// a retry; the first that is neither Recoverable nor Unrecoverable ends the search; if all are Unrecoverable there is
/// none. The delay is the smallest a Recoverable error names, else the policy's. `policy` may be null: then there is no
/// retry.
std::optional<std::chrono::milliseconds> retryDecision(const Envelope& envelope, const std::exception_ptr& error,
                                                       RetryPolicy* policy);

/// How often the message was tried before this time: sent again, or in the hands of a worker that died.
int retryCountOf(const Envelope& envelope) noexcept;

/// In how many workers' hands this copy of the message was when they died: those claims count as tries.
int deathsOf(const Envelope& envelope) noexcept;

} // namespace missive
