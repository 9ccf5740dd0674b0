#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <span>

namespace missive {

/// Hands messages to a transport. Safe to call from any thread.
class Sender {
public:
    virtual ~Sender() = default;

    /// Stores all the messages or none; when it returns the transport has taken responsibility for them. A DelayStamp
    /// is honoured. Each envelope gets a TransportMessageIdStamp where the transport names its messages. Throws
    /// TransportError, and OutcomeUnknown where they may have been stored all the same.
    virtual void send(std::span<Envelope> envelopes) = 0;
};

} // namespace missive
