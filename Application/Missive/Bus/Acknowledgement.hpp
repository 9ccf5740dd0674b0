#pragma once

#include <Domain/Missive/FunctionRef.hpp>

namespace missive {

/// Lets the last handler's unit of work acknowledge the message in its own transaction, where the transport lives in
/// the same database. Lives where the message is handled, as long as that goes on; see DispatchContext.
struct Acknowledgement {
    /// Removes the message from its transport, inside the open transaction.
    FunctionRef<void()> acknowledge;
    /// Whether a committed transaction has done so.
    bool done = false;
};

} // namespace missive
