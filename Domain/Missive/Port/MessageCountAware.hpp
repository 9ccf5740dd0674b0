#pragma once

#include <Domain/Missive/MessageCounts.hpp>

namespace missive {

/// Optional power of a transport: it counts its messages. Safe to call from any thread.
class MessageCountAware {
public:
    virtual ~MessageCountAware() = default;

    /// Throws TransportError.
    virtual MessageCounts messageCounts() = 0;
};

} // namespace missive
