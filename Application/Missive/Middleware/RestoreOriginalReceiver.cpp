#include <Application/Missive/Middleware/RestoreOriginalReceiver.hpp>

#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Domain/Missive/Stamp/SentToFailureTransportStamp.hpp>

#include <utility>

namespace missive {

void RestoreOriginalReceiver::handle(Envelope& envelope, Stack rest) {
    const auto* received = envelope.last<ReceivedStamp>();
    if (received != nullptr && transports_.isFailureTransport(received->transportName)) {
        if (const auto failures = envelope.all<SentToFailureTransportStamp>(); !failures.empty()) {
            envelope.add(ReceivedStamp{failures.front()->originalReceiverName});
        }
    }
    rest.next(envelope);
}

} // namespace missive
