#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <optional>
#include <span>
#include <string_view>

namespace missive {

/// The message a thread is handling. What it gives lives as long as that goes on.
class CurrentMessage {
public:
    /// That of the calling thread; nothing where it handles none. A command or query that is dispatched has no identity
    /// and is none: the answer is then the message that caused it, if there is one.
    static std::optional<CurrentMessage> get() noexcept;

    /// All that the calling thread is handling at once, in the order in which a handler of many gets them; none where
    /// it handles none.
    static std::span<const Envelope> together() noexcept;

    CurrentMessage(const Envelope& envelope, std::string_view transportName) noexcept
        : envelope_{&envelope}, transportName_{transportName} {}

    const Envelope& envelope() const noexcept { return *envelope_; }

    /// Empty for one that never left this process.
    std::string_view transportName() const noexcept { return transportName_; }

    /// Empty for an envelope without a MessageIdStamp.
    std::string_view id() const noexcept;

    /// What it has in common with everything that has the same first cause: its own id if it is the first. An id from
    /// elsewhere that is longer than 100 bytes, or has anything but printable ASCII, counts as none.
    std::string_view correlationId() const noexcept;

    /// Whether this can be a correlation id: 1 to 100 bytes of printable ASCII without blanks.
    static bool isId(std::string_view text) noexcept;

private:
    const Envelope* envelope_;
    std::string_view transportName_;
};

} // namespace missive
