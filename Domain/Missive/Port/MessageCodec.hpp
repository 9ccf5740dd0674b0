#pragma once

#include <Domain/Missive/EncodedMessage.hpp>
#include <Domain/Missive/Envelope.hpp>

namespace missive {

/// Turns envelopes into bytes and back. Safe to call from any thread.
class MessageCodec {
public:
    virtual ~MessageCodec() = default;

    /// Throws std::logic_error for a message type without a wire name.
    virtual EncodedMessage encode(const Envelope& envelope) const = 0;

    /// Never throws for bad bytes: they come back as an UndecodableMessage that keeps them. Headers without a meaning
    /// here are kept as UnknownHeaderStamps.
    virtual Envelope decode(EncodedMessage message) const = 0;
};

} // namespace missive
