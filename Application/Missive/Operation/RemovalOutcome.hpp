#pragma once

namespace missive {

/// What became of a message that was to be removed. `Held`: a worker is handling it, or took it.
enum class RemovalOutcome { Removed, Missing, Held };

} // namespace missive
