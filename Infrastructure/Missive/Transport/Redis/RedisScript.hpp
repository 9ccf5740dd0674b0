#pragma once

#include <span>
#include <string_view>

namespace missive {

/// What the server does for us in one uninterrupted step, written in Lua. Every script is called with the four keys of
/// a RedisStream; its arguments are told in its file, `Lua/NAME.lua`.
enum class RedisScript {
    /// Stores messages, delayed and parked ones among them, and trims what is acknowledged.
    Send,
    /// Moves what is due into the stream; tells when the next one will be and whether released messages wait.
    Prepare,
    /// Claims released messages.
    TakeReleased,
    /// Claims one message whose claim ran out.
    TakeAbandoned,
    /// Acknowledges those of a consumer's entries that it still holds.
    Acknowledge,
    /// Acknowledges all entries of a consumer if it still holds all of them.
    AcknowledgeAll,
    Release,
    Renew,
    /// An operator claims an entry of the stream.
    ClaimEntry,
    /// An operator claims a delayed or parked message.
    ClaimDelayed,
    /// Acknowledges, releases or renews operators' claims on messages outside the stream.
    SettleAside,
    Count,
    /// Tells how long messages have been due.
    DueSince,
    /// Forgets consumers of processes that are gone.
    ForgetConsumers,
};

/// The sources of all scripts, each at the place of its enumerator. They live as long as the program.
std::span<const std::string_view> redisScripts();

} // namespace missive
