#pragma once

namespace missive {

/// What became of a message that failed.
enum class FailureOutcome { SentForRetry, SentToFailureTransport, Parked, Dropped };

} // namespace missive
