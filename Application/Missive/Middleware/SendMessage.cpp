#include <Application/Missive/Middleware/SendMessage.hpp>

#include <Application/Missive/Bus/NoSenderForMessage.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Domain/Missive/Stamp/SentStamp.hpp>

#include <string>
#include <utility>

namespace missive {

void SendMessage::handle(Envelope& envelope, Stack rest) {
    if (envelope.last<ReceivedStamp>() != nullptr) {
        rest.next(envelope);
        return;
    }
    if (envelope.last<MessageIdStamp>() == nullptr) {
        envelope.add(MessageIdStamp{ids_.next().toString()});
    }
    const auto targets = routing_.transportsFor(envelope);
    if (targets.empty()) {
        handleHere(envelope, rest);
        return;
    }
    for (const auto* target : targets) {
        envelope.add(SentStamp{target->transport.name});
        if (unitOfWork_.active() && !target->transport.sharesTransaction && target->outbox.empty()) {
            unitOfWork_.afterCommit([this, target, copy = envelope.owned()]() mutable { send(*target, copy); });
        } else {
            send(*target, envelope);
        }
    }
}

void SendMessage::handleHere(Envelope& envelope, Stack rest) {
    if (!allowNoSenders_) {
        throw NoSenderForMessage{names_.nameOf(envelope)};
    }
    if (checkUnsent_) {
        checkUnsent_(envelope.type());
    }
    if (unitOfWork_.active()) {
        unitOfWork_.afterCommit(
            [later = rest.withoutResult(), copy = envelope.owned()]() mutable { later.next(copy); });
    } else {
        rest.next(envelope);
    }
}

void SendMessage::send(const TransportRegistry::Entry& to, Envelope& envelope) {
    const auto& transport = to.transport;
    if (log_.accepts(LogLevel::Info)) {
        const auto name = names_.nameOf(envelope);
        log_.write(LogLevel::Info, "Sending message " + name + " with " + transport.name + " sender",
                   {{"class", name}, {"alias", transport.name}});
    }
    if (to.outbox.empty()) {
        transport.sender->send({&envelope, 1});
    } else {
        outbox_.send(to, envelope);
    }
}

} // namespace missive
