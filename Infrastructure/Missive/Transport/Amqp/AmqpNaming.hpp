#pragma once

#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpDelivery.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpLink.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpPublication.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpPublisher.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace missive {

/// Names for messages whose sender gave them none, as Symfony gives none: without one nobody could tell a message that
/// comes again from another one like it. Before anybody sees such a message, a copy with a name takes its place at the
/// end of its queue, in a transaction. The copy has the body, the headers and the properties of the original but its
/// `user_id`, is persistent, and its `expiration` begins anew.
///
/// Elsewhere the copy is confirmed before the original is acknowledged, and a few messages may come twice if the
/// connection breaks between the two. In a queue with a limit the copy of a transaction might find no place while the
/// original is gone; there it goes to the queue `…_redelivered`, which has none. A quorum queue takes acknowledgements
/// in before copies: of a transaction that a broken connection ends it may keep the former alone.
///
/// While the broker takes nothing in, messages come under a name only this process knows, so that it can be relieved;
/// so they do when its connections broke too often while it was asked.
///
/// For one thread at a time.
class AmqpNaming {
public:
    /// The references must outlive it.
    AmqpNaming(const AmqpTransportOptions& options, AmqpPublisher& publisher, IdGenerator& ids, Log& log)
        : options_{options}, publisher_{publisher}, ids_{ids}, log_{log} {}

    /// Takes some nameless messages out of what the link keeps; their copies come as any message does. False when there
    /// were none, or they have to do with what they are. Throws AmqpConnectionLost when the link is no good any more.
    bool name(AmqpLink& link);

private:
    std::vector<AmqpDelivery> takeNameless(AmqpLink& link);
    /// Whether the queue either replaces a message as a whole or does not.
    bool hasTransactions(AmqpLink& link, std::size_t queue) const;
    /// Where copies find a place.
    std::string overflowOf(const AmqpLink& link, std::size_t queue) const;
    void replace(AmqpLink& link, const std::vector<AmqpDelivery>& batch);
    void publish(AmqpLink& link, const std::vector<AmqpDelivery>& batch);
    void sendRefused();
    void warn(const std::string& sentence, const std::string& error);

    const AmqpTransportOptions& options_;
    AmqpPublisher& publisher_;
    IdGenerator& ids_;
    Log& log_;
    std::set<std::size_t> limited_;
    /// Copies whose originals are gone.
    std::vector<AmqpPublication> refused_;
    /// Why there can be no transactions here.
    std::string refusal_;
    std::string lastWarning_;
    /// How often in a row.
    int broken_ = 0;
};

} // namespace missive
