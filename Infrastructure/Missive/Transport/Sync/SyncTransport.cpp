#include <Infrastructure/Missive/Transport/Sync/SyncTransport.hpp>

#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>

#include <utility>

namespace missive {

SyncTransport::SyncTransport(std::string name, std::function<void(Envelope&)> dispatch)
    : name_{std::move(name)}, dispatch_{std::move(dispatch)} {}

void SyncTransport::send(std::span<Envelope> envelopes) {
    for (auto& envelope : envelopes) {
        envelope.add(ReceivedStamp{name_});
        const DispatchContext handling{envelope, name_};
        dispatch_(envelope);
    }
}

} // namespace missive
