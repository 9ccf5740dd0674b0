#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <Infrastructure/Missive/Amqp/AmqpArguments.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <chrono>
#include <string>

namespace missive {

/// A queue nobody consumes, in which a message waits until it expires and is moved on. The queue itself goes, with what
/// is in it, when nobody has declared it for a while (`x-expires`): with Symfony's arguments ten seconds after a
/// message that was put in as it was declared.
struct AmqpDelay {
    std::string queue;
    AmqpArguments arguments;
    /// How long the queue stays after a declaration.
    std::chrono::milliseconds kept{0};
    /// How much later than the declaration a message may be put in and still be moved on.
    std::chrono::milliseconds spare{0};

    /// Rounded up to two significant digits, so that the number of such queues is bounded: 90 for each power of ten.
    static std::chrono::milliseconds rounded(std::chrono::milliseconds delay) noexcept;

    /// For a message to the transport's exchange, and for the retry of one, which reaches `routingKey` as a queue and
    /// no other. RabbitMQ cannot wait for more than 48 days: a retry comes after 48 days then, for a message that is
    /// not to come before its time it throws TransportError, and also when `delay[arguments]` have the queue go before
    /// its messages are due.
    static AmqpDelay of(const AmqpTransportOptions& options, const std::string& routingKey,
                        std::chrono::milliseconds delay, bool isRetry, TimePoint now);
};

} // namespace missive
