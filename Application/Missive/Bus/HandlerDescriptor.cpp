#include <Application/Missive/Bus/HandlerDescriptor.hpp>

namespace missive {

bool HandlerDescriptor::hasHandled(const Envelope& envelope) const {
    for (const auto* stamp : envelope.all<HandledStamp>()) {
        if (stamp->handlerName == name) {
            return true;
        }
    }
    return false;
}

} // namespace missive
