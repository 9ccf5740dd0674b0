#pragma once

#include <string_view>

namespace missive {

/// Optional power of a transport: tells whether it holds a message. Safe to call from any thread.
class MessageLookup {
public:
    virtual ~MessageLookup() = default;

    /// Whether a message of this identity (MessageIdStamp) lies here, in whatever state. Looks through the whole
    /// transport: ask rarely. Throws TransportError.
    virtual bool holds(std::string_view messageId) = 0;
};

} // namespace missive
