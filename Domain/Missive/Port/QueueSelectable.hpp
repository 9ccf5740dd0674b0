#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace missive {

/// Optional power of a receiver: it takes messages from chosen queues only. Safe to call from any thread.
class QueueSelectable {
public:
    virtual ~QueueSelectable() = default;

    /// As Receiver::receive, from these queues.
    virtual std::vector<Envelope> receiveFrom(std::span<const std::string> queues, std::size_t most) = 0;
};

} // namespace missive
