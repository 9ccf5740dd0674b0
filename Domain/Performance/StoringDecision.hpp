#pragma once

#include <Domain/Performance/RecorderState.hpp>
#include <Domain/Performance/StoringSituation.hpp>

namespace missive::performance {

/// What happens with a measurement. The whole of it stands in one table, which the tests repeat.
struct StoringDecision {
    /// Stored here; sent; stored here in place of being sent, under the key it has as a message; kept and tried again;
    /// given up and counted.
    enum class Action { Store, Send, StoreInstead, Keep, Drop };

    Action action;
    /// Whether a response waits for it, for the time that is configured at most.
    bool waits;
    RecorderState state;

    static StoringDecision in(const StoringSituation& situation) noexcept;

    friend bool operator==(const StoringDecision&, const StoringDecision&) = default;
};

} // namespace missive::performance
