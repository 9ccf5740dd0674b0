#include <Application/Missive/Middleware/SendMessage.hpp>

#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Application/Missive/Bus/ErrorText.hpp>
#include <Application/Missive/Bus/NoSenderForMessage.hpp>
#include <Application/Missive/Bus/SendTogetherStamp.hpp>
#include <Application/Missive/Failure/FailureFields.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>

#include <exception>
#include <memory>
#include <string>
#include <utility>

namespace missive {

namespace {

void handleNow(Envelope& envelope, Stack rest) {
    const DispatchContext handling{envelope, {}};
    rest.next(envelope);
}

/// The batch the message is to join, or null; the stamp is taken off.
std::shared_ptr<OutgoingBatch> takeBatch(Envelope& envelope) {
    const auto* together = envelope.last<SendTogetherStamp>();
    if (together == nullptr) {
        return nullptr;
    }
    auto batch = together->batch;
    envelope = envelope.without<SendTogetherStamp>();
    return batch->isClosed() ? nullptr : batch;
}

} // namespace

void SendMessage::handle(Envelope& envelope, Stack rest) {
    if (envelope.last<ReceivedStamp>() != nullptr) {
        rest.next(envelope);
        return;
    }
    if (envelope.last<MessageIdStamp>() == nullptr) {
        envelope.add(MessageIdStamp{ids_.next().toString()});
    }
    const auto batch = takeBatch(envelope);
    const auto targets = routing_.transportsFor(envelope);
    if (targets.empty()) {
        handleHere(envelope, rest);
        return;
    }
    for (const auto* target : targets) {
        envelope.add(target->sentStamp);
        const bool inTransaction = unitOfWork_.active();
        if (batch != nullptr && (!inTransaction || target->transport.sharesTransaction)) {
            tell(target->transport.name, envelope);
            batch->add(*target, envelope);
        } else if (inTransaction && !target->transport.sharesTransaction && target->outbox.empty()) {
            unitOfWork_.afterCommit([this, target, copy = envelope.owned()]() mutable {
                tellOfFailure(copy, target->transport.name, [&] { send(*target, copy); });
            });
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
        unitOfWork_.afterCommit([this, later = rest.withoutAnswer(), copy = envelope.owned()]() mutable {
            tellOfFailure(copy, {}, [&] { handleNow(copy, later); });
        });
    } else {
        handleNow(envelope, rest);
    }
}

void SendMessage::send(const TransportRegistry::Entry& to, Envelope& envelope) {
    tell(to.transport.name, envelope);
    if (to.outbox.empty()) {
        to.transport.sender->send({&envelope, 1});
    } else {
        outbox_.send(to, envelope);
    }
}

/// After a commit nobody hears of an error any more: the log has it with all that is known.
void SendMessage::tellOfFailure(const Envelope& envelope, std::string_view transportName, FunctionRef<void()> work) {
    try {
        work();
    } catch (...) {
        const auto error = std::current_exception();
        auto fields = messageFields(names_.nameOf(envelope), envelope, transportName);
        addHandlerField(fields, error);
        fields.push_back({"attempt", 1});
        addErrorFields(fields, error);
        log_.write(LogLevel::Critical, "What waited for a commit failed after it: " + errorText(error), fields);
    }
}

void SendMessage::tell(const std::string& transportName, const Envelope& envelope) {
    if (log_.accepts(LogLevel::Info)) {
        const auto name = names_.nameOf(envelope);
        log_.write(LogLevel::Info, "Sending message " + name + " with " + transportName + " sender",
                   {{"class", name}, {"alias", transportName}});
    }
}

} // namespace missive
