#include <Application/Missive/Middleware/AddBusNameStamp.hpp>

#include <Domain/Missive/Stamp/BusNameStamp.hpp>

#include <utility>

namespace missive {

AddBusNameStamp::AddBusNameStamp(std::string busName) : stamp_{AnyStamp::lasting(BusNameStamp{std::move(busName)})} {}

void AddBusNameStamp::handle(Envelope& envelope, Stack rest) {
    if (envelope.last<BusNameStamp>() == nullptr) {
        envelope.add(stamp_);
    }
    rest.next(envelope);
}

} // namespace missive
