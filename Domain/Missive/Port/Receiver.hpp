#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace missive {

/// Takes messages from a transport. Safe to call from any thread; every call may serve another message.
class Receiver {
public:
    virtual ~Receiver() = default;

    /// Claims up to `most` messages that are due, oldest first; none when there are none, and perhaps fewer than are
    /// due when there are more. Never waits. A claim is a lease: while it lasts no other receiver gets the message.
    /// Each envelope has a DeliveryStamp, a MessageIdStamp and a TransportMessageIdStamp. What cannot be decoded comes
    /// as an UndecodableMessage. Messages whose last claim ran out come one at a time. Throws TransportError.
    virtual std::vector<Envelope> receive(std::size_t most) = 0;

    /// Removes handled messages for good. A claim that ran out meanwhile changes nothing; returns how many of them were
    /// stale in this way. Throws TransportError.
    virtual std::size_t acknowledge(std::span<const Envelope> envelopes) = 0;

    /// Gives claims back: the messages are due at once, and the claim does not count as a delivery.
    /// Throws TransportError.
    virtual void release(std::span<const Envelope> envelopes) = 0;
};

} // namespace missive
