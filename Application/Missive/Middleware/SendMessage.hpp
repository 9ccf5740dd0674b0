#pragma once

#include <Application/Missive/Bus/Middleware.hpp>
#include <Application/Missive/Bus/Routing.hpp>
#include <Application/Missive/Outbox/Outbox.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/MessageNames.hpp>
#include <Domain/Missive/Port/UnitOfWork.hpp>

namespace missive {

/// Hands a message to the transports it is routed to; without any it goes on to its handlers in this process. A message
/// that was received is not sent again.
///
/// Inside a unit of work the transports that live in its database join its transaction, and what goes to a broker is
/// taken into its outbox there; sending to the others, and handling in this process, wait until it has committed.
class SendMessage final : public Middleware {
public:
    SendMessage(const Routing& routing, Outbox& outbox, UnitOfWork& unitOfWork, IdGenerator& ids,
                const MessageNames& names, Log& log, bool allowNoSenders) noexcept
        : routing_{routing}, outbox_{outbox}, unitOfWork_{unitOfWork}, ids_{ids}, names_{names}, log_{log},
          allowNoSenders_{allowNoSenders} {}

    /// Throws what a transport throws, and NoSenderForMessage where a route is demanded.
    void handle(Envelope& envelope, Stack rest) override;

private:
    void handleHere(Envelope& envelope, Stack rest);
    void send(const TransportRegistry::Entry& to, Envelope& envelope);

    const Routing& routing_;
    Outbox& outbox_;
    UnitOfWork& unitOfWork_;
    IdGenerator& ids_;
    const MessageNames& names_;
    Log& log_;
    bool allowNoSenders_;
};

} // namespace missive
