#pragma once

#include <Application/Missive/Bus/Middleware.hpp>
#include <Application/Missive/Bus/Routing.hpp>
#include <Application/Missive/Outbox/Outbox.hpp>
#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/MessageNames.hpp>
#include <Domain/Missive/Port/UnitOfWork.hpp>
#include <Domain/Missive/TypeId.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace missive {

/// Hands a message to the transports it is routed to; without any it goes on to its handlers in this process. A message
/// that was received is not sent again.
///
/// Inside a unit of work the transports that live in its database join its transaction, and what goes to a broker is
/// taken into its outbox there; sending to the others, and handling in this process, wait until it has committed. That
/// nothing here takes a message without a route is found out before, so that the unit of work fails. What is dispatched
/// with others (EventBus::dispatchAll) is gathered, for each transport it is routed to.
class SendMessage final : public Middleware {
public:
    /// Throws when a message of this type, which has no route, must not be dispatched.
    using CheckUnsent = std::function<void(TypeId)>;

    SendMessage(const Routing& routing, Outbox& outbox, UnitOfWork& unitOfWork, IdGenerator& ids,
                const MessageNames& names, Log& log, bool allowNoSenders, CheckUnsent checkUnsent = {}) noexcept
        : routing_{routing}, outbox_{outbox}, unitOfWork_{unitOfWork}, ids_{ids}, names_{names}, log_{log},
          allowNoSenders_{allowNoSenders}, checkUnsent_{std::move(checkUnsent)} {}

    /// Throws what a transport and the check throw, and NoSenderForMessage where a route is demanded.
    void handle(Envelope& envelope, Stack rest) override;

private:
    void handleHere(Envelope& envelope, Stack rest);
    void send(const TransportRegistry::Entry& to, Envelope& envelope);
    void tell(const std::string& transportName, const Envelope& envelope);
    void tellOfFailure(const Envelope& envelope, std::string_view transportName, FunctionRef<void()> work);

    const Routing& routing_;
    Outbox& outbox_;
    UnitOfWork& unitOfWork_;
    IdGenerator& ids_;
    const MessageNames& names_;
    Log& log_;
    bool allowNoSenders_;
    CheckUnsent checkUnsent_;
};

} // namespace missive
