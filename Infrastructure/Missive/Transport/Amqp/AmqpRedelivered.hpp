#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpDelivery.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpLink.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpPublisher.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>

namespace missive {

/// What was delivered and came back without an acknowledgement. Classic queues tell that a message was redelivered, but
/// not how often, and no queue tells which of the many messages that waited in a process was the one that killed it.
/// So such a message is moved to the queue `…_redelivered`, with the number of its lost claims in a header, and is
/// fetched from there by itself: what comes back from there was in work.
///
/// What comes back soon after this process lost its connection and lived killed nobody: no claim of it is lost.
///
/// For one thread at a time.
class AmqpRedelivered {
public:
    /// The references must outlive it.
    AmqpRedelivered(const AmqpTransportOptions& options, AmqpPublisher& publisher, const Clock& clock, IdGenerator& ids,
                    Log& log)
        : options_{options}, publisher_{publisher}, clock_{clock}, ids_{ids}, log_{log} {}

    /// A connection was lost and is there again: its messages come back.
    void forgive() noexcept;
    /// To be called when messages have come: those that may be forgiven are as new, and so are those without a name,
    /// which nobody has begun with.
    void look(AmqpLink& link) const noexcept;

    /// Moves some of those that came; false when there were none, or the broker takes no copies now. Copies are
    /// confirmed before the originals go.
    bool move(AmqpLink& link, std::span<const std::size_t> queues);

    /// One of those that were moved, unless looking for one takes until then.
    std::optional<AmqpDelivery> take(AmqpLink& link, std::span<const std::size_t> queues,
                                     std::chrono::nanoseconds until);

    /// Gives what nobody has taken back to its queue, as copies that do not count as redelivered; but for what has no
    /// name.
    void giveBack(AmqpLink& link);

    /// Whether there may be more, as far as this process knows.
    bool mayBe() const noexcept { return mayBe_; }
    void expect() noexcept { mayBe_ = true; }

private:
    bool isForgiving() const noexcept;
    /// With its lost claim counted, under the name it has in this transport, or gets now if it came from somebody who
    /// gives none.
    AmqpPublication copyOf(AmqpDelivery delivery);
    /// False when the broker takes none now: then they are handled as they are, one at a time.
    bool publish(std::span<const AmqpPublication> copies);

    const AmqpTransportOptions& options_;
    AmqpPublisher& publisher_;
    const Clock& clock_;
    IdGenerator& ids_;
    Log& log_;
    std::chrono::nanoseconds forgivenUntil_{0};
    bool mayBe_ = true;
};

} // namespace missive
