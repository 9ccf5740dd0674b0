#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <chrono>
#include <span>

namespace missive {

/// Optional power of a receiver: its claims are leases that can be renewed. Safe to call from any thread.
class Keepalive {
public:
    virtual ~Keepalive() = default;

    /// How long a claim lasts unless it is renewed.
    virtual std::chrono::milliseconds lease() const = 0;

    /// Makes the claims last a full lease from now; stale ones are left alone. Throws TransportError.
    virtual void keepalive(std::span<const Envelope> envelopes) = 0;
};

} // namespace missive
