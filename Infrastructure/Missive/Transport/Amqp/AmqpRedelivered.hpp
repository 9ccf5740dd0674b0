#pragma once

#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpDelivery.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpLink.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpPublisher.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <cstddef>
#include <optional>
#include <span>

namespace missive {

/// What was delivered and came back without an acknowledgement. Classic queues tell that a message was redelivered, but
/// not how often, and no queue tells which of the many messages that waited in a process was the one that killed it.
/// So such a message is moved to the queue `…_redelivered`, with the number of its lost claims in a header, and is
/// fetched from there by itself: what comes back from there was in work. For one thread at a time.
class AmqpRedelivered {
public:
    /// The references must outlive it.
    AmqpRedelivered(const AmqpTransportOptions& options, AmqpPublisher& publisher, IdGenerator& ids, Log& log)
        : options_{options}, publisher_{publisher}, ids_{ids}, log_{log} {}

    /// Moves those that came; false when there were none, or the broker takes no copies now. Copies are confirmed
    /// before the originals go.
    bool move(AmqpLink& link, std::span<const std::size_t> queues);

    /// One of those that were moved.
    std::optional<AmqpDelivery> take(AmqpLink& link, std::span<const std::size_t> queues);

    /// Gives what nobody has taken back to its queue, as copies that do not count as redelivered.
    void giveBack(AmqpLink& link);

    /// Whether there may be more, as far as this process knows.
    bool mayBe() const noexcept { return mayBe_; }
    void expect() noexcept { mayBe_ = true; }

private:
    /// Under the name it has in this transport, or gets now if it came from somebody who gives none.
    AmqpPublication counted(AmqpDelivery delivery);
    /// False when the broker takes none now: then they are handled as they are, one at a time.
    bool publish(std::span<const AmqpPublication> copies);

    const AmqpTransportOptions& options_;
    AmqpPublisher& publisher_;
    IdGenerator& ids_;
    Log& log_;
    bool mayBe_ = true;
};

} // namespace missive
