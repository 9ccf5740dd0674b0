#pragma once

namespace missive {

/// What became of a message that failed. `ClaimLost`: nothing, because its claim had run out and another worker has it.
enum class FailureOutcome { SentForRetry, SentToFailureTransport, Parked, Dropped, ClaimLost };

} // namespace missive
