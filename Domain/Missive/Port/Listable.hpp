#pragma once

#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/MessagePage.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace missive {

/// Optional power of a transport: an operator looks at its messages, in whatever state they are, and takes one out.
/// Safe to call from any thread.
class Listable {
public:
    virtual ~Listable() = default;

    /// The oldest `most` messages that come after the page which said `after`; from the oldest of all if it is empty.
    /// Claims none. What is sent or removed between two pages moves no other message to another page; one that gets
    /// another transport identifier meanwhile may come twice. Throws TransportError, and MessagePage::refusal.
    virtual MessagePage page(std::string_view after, std::size_t most) = 0;

    /// The message with this transport identifier, without claiming it. Throws TransportError.
    virtual std::optional<Envelope> find(std::string_view transportMessageId) = 0;

    /// Claims this message, even a delayed or parked one; nothing when it is not there or a worker holds it.
    /// Throws TransportError.
    virtual std::optional<Envelope> claim(std::string_view transportMessageId) = 0;
};

} // namespace missive
