#pragma once

#include <Application/Missive/Bus/MessageBus.hpp>
#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/Message.hpp>
#include <Domain/Missive/Port/UnitOfWork.hpp>

#include <span>
#include <utility>
#include <vector>

namespace missive {

/// Publishes events: to the transports they are routed to, or to their handlers in this process where there is no
/// route.
class EventBus {
public:
    EventBus(const MessageBus& bus, UnitOfWork& unitOfWork) noexcept : bus_{bus}, unitOfWork_{unitOfWork} {}

    /// Inside a unit of work the event is collected and exists if and only if that one commits, so that a
    /// DispatchAfterCurrentBusStamp has nothing to add; outside it is sent at once. `event` may be an envelope. Throws
    /// what the transports throw, and HandlerFailed where handlers run in this process.
    template <Message E, Stamp... S> Envelope dispatch(E event, S... stamps) const {
        Envelope envelope = wrap(std::move(event));
        (envelope.add(std::move(stamps)), ...);
        return dispatch(std::move(envelope));
    }

    /// The envelope that comes back tells what was done already. From inside a unit of work, and of one that waits for
    /// the current dispatch, it has the stamps it was given and no more: no identity yet, nothing sent. Otherwise it
    /// has what the middleware added: MessageIdStamp, BusNameStamp, a SentStamp for each transport, the
    /// TransportMessageIdStamp of one it was handed to without an outbox, or a HandledStamp for each handler that was
    /// called in this process.
    Envelope dispatch(Envelope envelope) const;

    /// Sends events at once and past any outbox, with one `Sender::send` for each transport: a transport has taken all
    /// that are routed to it or none. Each passes the middleware of the bus first; those without a route are handled in
    /// this process meanwhile. They come back with the stamps they collected before they were sent. For whoever sends
    /// many, outside any unit of work, and can tell what to do when a broker is away: what the middleware, the handlers
    /// and the first transport that fails throw is thrown on, and no transport behind it is sent to. Throws
    /// std::logic_error inside a unit of work.
    void dispatchAll(std::span<Envelope> envelopes) const;

    /// Stores the events of a unit of work that is about to commit: where a transport, or an outbox, lives in the
    /// database they are rows of the transaction from here on, sent to it together. All else that is to happen with
    /// them waits for the commit.
    void store(std::vector<Envelope> envelopes) const;

    const MessageBus& messages() const noexcept { return bus_; }

private:
    void sendTogether(std::span<Envelope> envelopes) const;

    static Envelope wrap(Envelope envelope) noexcept { return envelope; }
    template <Message E> static Envelope wrap(E event) { return Envelope::of(std::move(event)); }

    const MessageBus& bus_;
    UnitOfWork& unitOfWork_;
};

} // namespace missive
