#pragma once

namespace missive::logging {

/// What a caller does where the queue has no room for its record.
enum class WhenFull {
    /// It writes the record to the local file itself.
    Spill,
    /// It waits for room, and then spills.
    Block,
    /// It drops a record that matters little, and spills the others.
    Drop
};

/// As the configuration names it.
constexpr const char* nameOf(WhenFull whenFull) noexcept {
    if (whenFull == WhenFull::Block) {
        return "block";
    }
    return whenFull == WhenFull::Drop ? "drop" : "spill";
}

} // namespace missive::logging
