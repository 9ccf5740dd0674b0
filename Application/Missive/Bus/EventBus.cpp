#include <Application/Missive/Bus/EventBus.hpp>

#include <Domain/Missive/Stamp/DispatchAfterCurrentBusStamp.hpp>

namespace missive {

Envelope EventBus::dispatch(Envelope envelope) const {
    if (unitOfWork_.active()) {
        const bool waits = envelope.last<DispatchAfterCurrentBusStamp>() != nullptr;
        unitOfWork_.collect(waits ? envelope.without<DispatchAfterCurrentBusStamp>() : envelope);
    } else {
        bus_.dispatch(envelope);
    }
    return envelope;
}

void EventBus::release(Envelope envelope) const { bus_.dispatch(envelope); }

} // namespace missive
