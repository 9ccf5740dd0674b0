#include <Application/Missive/Middleware/AddCorrelation.hpp>

#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>

namespace missive {

void AddCorrelation::handle(Envelope& envelope, Stack rest) {
    const auto* context = DispatchContext::current();
    if (context != nullptr && envelope.last<ReceivedStamp>() == nullptr) {
        context->stamp(envelope);
    }
    rest.next(envelope);
}

} // namespace missive
