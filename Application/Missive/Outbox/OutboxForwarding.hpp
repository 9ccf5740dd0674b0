#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Outbox/OutboxTargets.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/MessageNames.hpp>
#include <Domain/Missive/Port/OutboxStore.hpp>
#include <Domain/Missive/Port/Random.hpp>

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// Hands what waits in an outbox to the transports it is meant for: sends, waits for the confirmation, and only then
/// removes it from the outbox. What a transport does not take stays there and is tried again after a pause, with a
/// single message; the first one that it takes ends the pause for all. Safe to use from any thread; what it refers to
/// must outlive it.
class OutboxForwarding {
public:
    OutboxForwarding(const TransportRegistry& transports, Clock& clock, Random& random, const MessageNames& names,
                     Log& log) noexcept
        : transports_{transports}, clock_{clock}, targets_{clock, random}, names_{names}, log_{log} {}

    /// Forwards messages that were claimed from the outbox of `target`, or gives them back: no claim is left. What a
    /// transport that takes others does not take goes to it one by one; what it refuses alone is logged and put off
    /// alone. Of a transport that takes nothing the rest is given back, and the message it was tried with goes last.
    /// Rows that are no messages of an outbox are told of once, and put off. A crash on the way, or an outbox that
    /// cannot be written to, sends messages again later. Throws TransportError when the outbox fails.
    void forward(const std::string& target, const Transport& outbox, std::vector<Envelope> claimed);

    /// How long to wait before this transport is tried again; nothing when it takes messages, for all that is known.
    std::chrono::milliseconds pauseOf(std::string_view transportName) const { return targets_.pauseOf(transportName); }

    /// Whether the transport did not take what it was sent last.
    bool isFailing(std::string_view transportName) const { return targets_.isFailing(transportName); }

private:
    /// Puts off what bears no ForwardStamp.
    void setAsideStrangers(const std::string& target, OutboxStore& store, std::vector<Envelope>& claimed);
    /// Returns why they were not taken.
    std::optional<std::string> send(const std::string& target, std::span<const Envelope> claimed);
    void succeeded(const std::string& target, std::span<const Envelope> taken);
    void failed(const std::string& target, std::string_view reason);
    void tellRefused(const std::string& target, const Envelope& message, std::chrono::seconds delay,
                     const std::string& reason);

    const TransportRegistry& transports_;
    Clock& clock_;
    OutboxTargets targets_;
    const MessageNames& names_;
    Log& log_;
};

} // namespace missive
