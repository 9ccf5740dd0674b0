#pragma once

namespace missive {

/// What became of a message that was to be handled again. `Held`: a worker is handling it. The last five: it failed
/// again, see FailureOutcome.
enum class RetryOutcome {
    Handled,
    Missing,
    Held,
    Undecodable,
    SentForRetry,
    SentToFailureTransport,
    Parked,
    Dropped,
    ClaimLost
};

} // namespace missive
