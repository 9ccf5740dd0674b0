#pragma once

#include <Domain/Missive/EncodedMessage.hpp>
#include <Domain/Missive/Envelope.hpp>

#include <chrono>
#include <string>
#include <variant>

namespace missive {

/// A message that an InMemoryTransport holds.
struct InMemoryMessage {
    std::variant<Envelope, EncodedMessage> content;
    /// On the clock's elapsed time.
    std::chrono::nanoseconds dueAt;
    bool parked = false;
    /// Empty while nobody has claimed it.
    std::string claimToken = {};
    std::chrono::nanoseconds leaseEnd{0};
    int claims = 0;
};

} // namespace missive
