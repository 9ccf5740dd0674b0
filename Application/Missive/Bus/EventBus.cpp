#include <Application/Missive/Bus/EventBus.hpp>

#include <Application/Missive/Bus/OutgoingBatch.hpp>
#include <Application/Missive/Bus/SendTogetherStamp.hpp>
#include <Domain/Missive/Stamp/DispatchAfterCurrentBusStamp.hpp>

#include <memory>
#include <stdexcept>

namespace missive {

namespace {

Envelope withoutWaiting(const Envelope& envelope) {
    const bool waits = envelope.last<DispatchAfterCurrentBusStamp>() != nullptr;
    return waits ? envelope.without<DispatchAfterCurrentBusStamp>() : envelope;
}

} // namespace

Envelope EventBus::dispatch(Envelope envelope) const {
    if (unitOfWork_.active()) {
        unitOfWork_.collect(withoutWaiting(envelope));
    } else {
        bus_.dispatch(envelope);
    }
    return envelope;
}

void EventBus::dispatchAll(std::span<Envelope> envelopes) const {
    if (unitOfWork_.active()) {
        throw std::logic_error{"Events cannot be sent past the unit of work they belong to: dispatch them one by one, "
                               "or together once it has committed."};
    }
    sendTogether(envelopes);
}

void EventBus::store(std::vector<Envelope> envelopes) const {
    if (envelopes.size() == 1) {
        bus_.dispatch(envelopes.front());
    } else {
        sendTogether(envelopes);
    }
}

void EventBus::sendTogether(std::span<Envelope> envelopes) const {
    const auto batch = std::make_shared<OutgoingBatch>();
    const auto together = AnyStamp::of(SendTogetherStamp{batch});
    for (auto& envelope : envelopes) {
        envelope = withoutWaiting(envelope).with(together);
        try {
            bus_.dispatch(envelope);
        } catch (...) {
            batch->abandon();
            throw;
        }
    }
    batch->send();
}

} // namespace missive
