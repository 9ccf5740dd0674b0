#pragma once

#include <Domain/Missive/Port/TransportFactory.hpp>

#include <functional>

namespace missive {

/// Makes `sync://` transports. Options of the configuration are those of the transport it stands in for and mean
/// nothing here.
class SyncTransportFactory final : public TransportFactory {
public:
    /// `dispatch` gives a received envelope to its bus.
    explicit SyncTransportFactory(std::function<void(Envelope&)> dispatch);

    bool supports(std::string_view dsn) const override;
    Transport create(const TransportSettings& settings) override;

private:
    std::function<void(Envelope&)> dispatch_;
};

} // namespace missive
