#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace missive {

/// Optional power of a transport: an operator looks at its messages, in whatever state they are, and takes one out.
/// Safe to call from any thread.
class Listable {
public:
    virtual ~Listable() = default;

    /// The oldest `most` messages, without claiming them. Throws TransportError.
    virtual std::vector<Envelope> list(std::size_t most) = 0;

    /// The message with this transport identifier, without claiming it. Throws TransportError.
    virtual std::optional<Envelope> find(std::string_view transportMessageId) = 0;

    /// Claims this message, even a delayed or parked one; nothing when it is not there or a worker holds it.
    /// Throws TransportError.
    virtual std::optional<Envelope> claim(std::string_view transportMessageId) = 0;
};

} // namespace missive
