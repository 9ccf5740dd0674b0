#pragma once

#include <Domain/Missive/Port/TransportFactory.hpp>
#include <tests/flow/hostile/CrashPoints.hpp>

#include <memory>

namespace missive::test {

/// Makes the transports of `crash://default?...`: what another factory makes for `doctrine://default?...`, with crash
/// points.
class CrashingTransportFactory final : public TransportFactory {
public:
    CrashingTransportFactory(std::shared_ptr<TransportFactory> inner, const CrashPoints& points);

    bool supports(std::string_view dsn) const override;
    Transport create(const TransportSettings& settings) override;

private:
    std::shared_ptr<TransportFactory> inner_;
    const CrashPoints& points_;
};

} // namespace missive::test
