#pragma once

#include <Application/Missive/Outbox/OutboxTarget.hpp>
#include <Domain/Missive/Port/Clock.hpp>
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

/// What is known of the transports that messages wait for in an outbox, by their names; nothing of one that never
/// failed. Safe to use from any thread.
class OutboxTargets {
public:
    OutboxTargets(Clock& clock, Random& random) noexcept : clock_{clock}, random_{random} {}

    /// How long to wait before this transport is tried again; nothing when it takes messages, for all that is known.
    std::chrono::milliseconds pauseOf(std::string_view name) const;

    /// Whether the transport did not take what it was sent last.
    bool isFailing(std::string_view name) const;

    /// Orders messages so that those which were in what was not taken come last.
    void putSuspectsLast(std::string_view name, std::vector<Envelope>& messages) const;

    /// How many of these, at least one, may go together next, the suspects among them being last.
    std::size_t portionOf(std::string_view name, std::span<const Envelope> messages) const;

    /// Takes note that these failed together; `answers` says that their transport has just taken others. Returns for
    /// how long to put off a single message that is at fault itself.
    std::optional<std::chrono::seconds> suspect(const std::string& name, std::span<const Envelope> messages,
                                                bool answers);

    /// Returns whether this ended a time of failures.
    bool succeeded(std::string_view name, std::span<const Envelope> taken);

    /// Returns whether this began one. Its pause gets longer.
    bool failed(const std::string& name);

    /// Whether rows that no outbox has written are to be told of: once.
    bool tellsOfStrangers(const std::string& name);

private:
    Clock& clock_;
    Random& random_;
    mutable std::mutex mutex_;
    std::map<std::string, OutboxTarget, std::less<>> targets_;
};

} // namespace missive
