#include <Application/Missive/Middleware/RestoreOriginalReceiver.hpp>

#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Domain/Missive/Stamp/SentToFailureTransportStamp.hpp>

#include <utility>

namespace missive {

void RestoreOriginalReceiver::handle(Envelope& envelope, Stack rest) {
    if (envelope.last<ReceivedStamp>() != nullptr) {
        if (const auto* failed = envelope.last<SentToFailureTransportStamp>()) {
            envelope.add(ReceivedStamp{failed->originalReceiverName});
        }
    }
    rest.next(envelope);
}

} // namespace missive
