#pragma once

#include <string>

namespace missive {

/// What a handler is registered with.
struct HandlerOptions {
    /// Higher ones are called first; equal ones in the order of their registration.
    int priority = 0;
    /// When set, the handler sees only messages received from this transport, or from none.
    std::string fromTransport{};
};

} // namespace missive
