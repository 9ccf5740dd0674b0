#pragma once

#include <functional>
#include <memory>

namespace missive {

/// Lets the last handler's unit of work acknowledge the message in its own transaction, where the transport lives in
/// the same database. Never sent.
struct AcknowledgeStamp {
    struct State {
        /// Removes the message from its transport, inside the open transaction.
        std::function<void()> acknowledge;
        /// Whether a committed transaction has done so.
        bool done = false;
    };

    std::shared_ptr<State> state;
};

} // namespace missive
