#pragma once

#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <chrono>
#include <optional>
#include <span>

namespace missive {

/// Optional power of a transport that shares the application's transaction: events wait in it until a broker has
/// confirmed them. Safe to call from any thread.
class OutboxStore {
public:
    virtual ~OutboxStore() = default;

    /// As Sender::send, and claims the messages for the caller, who is going to forward them: no receiver gets one
    /// before the lease ran out. Each envelope gets a DeliveryStamp. Throws TransportError.
    virtual void sendClaimed(std::span<Envelope> envelopes) = 0;

    /// Gives claims back: the messages are due after `delay` and keep their age, and the claim does not count as a
    /// delivery. A claim that ran out meanwhile changes nothing. Throws TransportError.
    virtual void postpone(std::span<const Envelope> envelopes, std::chrono::milliseconds delay) = 0;

    /// When the message that waits longest was sent; nothing when none waits. Throws TransportError.
    virtual std::optional<TimePoint> oldest() = 0;
};

} // namespace missive
