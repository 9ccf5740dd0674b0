#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Outbox/OutboxTarget.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/MessageNames.hpp>
#include <Domain/Missive/Port/Random.hpp>

#include <chrono>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// Hands what waits in an outbox to the transports it is meant for: sends, waits for the confirmation, and only then
/// removes it from the outbox. What a transport does not take stays there and is tried again after a pause. Safe to use
/// from any thread; what it refers to must outlive it.
class OutboxForwarding {
public:
    OutboxForwarding(const TransportRegistry& transports, Clock& clock, Random& random, const MessageNames& names,
                     Log& log) noexcept
        : transports_{transports}, clock_{clock}, random_{random}, names_{names}, log_{log} {}

    /// Forwards messages that were claimed from `outbox`, or puts them off: no claim is left. A transport that failed
    /// is tried again with a single message, and what it did not take goes to it one by one: what it refuses while it
    /// takes others is logged and put off alone. A crash on the way, or an outbox that cannot be written to, sends them
    /// again later. Throws TransportError when the outbox fails.
    void forward(const Transport& outbox, std::span<const Envelope> claimed);

    /// How long to wait before this transport is tried again; nothing when it takes messages, for all that is known.
    std::chrono::milliseconds pauseOf(std::string_view transportName) const;

    /// The longest of those pauses.
    std::chrono::milliseconds longestPause() const;

private:
    void forwardTo(const std::string& target, const Transport& outbox, std::vector<Envelope> claimed);
    void putSuspectsLast(const std::string& target, std::vector<Envelope>& claimed) const;
    /// How many go together next, of those with the suspects last.
    std::size_t portionOf(const std::string& target, std::span<const Envelope> claimed) const;
    /// Returns why they were not taken.
    std::optional<std::string> send(const std::string& target, std::span<const Envelope> claimed);
    /// Returns for how long to put off a single message that is at fault itself.
    std::optional<std::chrono::seconds> suspect(const std::string& target, std::span<const Envelope> messages,
                                                bool answers);
    void succeeded(const std::string& target, std::span<const Envelope> taken);
    void failed(const std::string& target, std::string_view reason);
    void tellRefused(const std::string& target, const Envelope& message, std::chrono::seconds delay,
                     const std::string& reason);
    /// Whether the transport did not take what it was sent last.
    bool isFailing(const std::string& target) const;
    std::chrono::milliseconds putOff(const std::string& target, std::size_t messages);

    const TransportRegistry& transports_;
    Clock& clock_;
    Random& random_;
    const MessageNames& names_;
    Log& log_;
    mutable std::mutex mutex_;
    std::map<std::string, OutboxTarget, std::less<>> targets_;
};

} // namespace missive
