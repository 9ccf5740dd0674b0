#include <Infrastructure/Missive/Transport/Sync/SyncTransportFactory.hpp>

#include <Infrastructure/Missive/Transport/Sync/SyncTransport.hpp>

#include <memory>
#include <stdexcept>
#include <utility>

namespace missive {

SyncTransportFactory::SyncTransportFactory(std::function<void(Envelope&)> dispatch) : dispatch_{std::move(dispatch)} {}

bool SyncTransportFactory::supports(std::string_view dsn) const { return dsn.starts_with("sync://"); }

Transport SyncTransportFactory::create(const TransportSettings& settings) {
    if (settings.dsn != "sync://") {
        throw std::invalid_argument{"The transport \"" + settings.name + "\" is sync://, which takes no options."};
    }
    return Transport{.name = settings.name,
                     .sender = std::make_shared<SyncTransport>(settings.name, dispatch_),
                     .receiver = nullptr,
                     .outlivesProcess = false};
}

} // namespace missive
