#pragma once

#include <string_view>

namespace missive {

/// Optional power of a transport: tells whether it holds a message. Safe to call from any thread.
class MessageLookup {
public:
    virtual ~MessageLookup() = default;

    /// Whether a message of this identity (MessageIdStamp) lies here, in whatever state. Sees what the calling thread's
    /// unit of work has written, where the transport shares its transaction. May look through the whole transport: ask
    /// rarely. Throws TransportError.
    virtual bool holds(std::string_view messageId) = 0;
};

} // namespace missive
