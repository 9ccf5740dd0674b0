#include <tests/flow/hostile/CrashingTransportFactory.hpp>

#include <tests/flow/hostile/CrashingTransport.hpp>

#include <utility>

namespace missive::test {

namespace {

constexpr std::string_view scheme = "crash:";

} // namespace

CrashingTransportFactory::CrashingTransportFactory(std::shared_ptr<TransportFactory> inner, const CrashPoints& points)
    : inner_{std::move(inner)}, points_{points} {}

bool CrashingTransportFactory::supports(std::string_view dsn) const { return dsn.starts_with(scheme); }

Transport CrashingTransportFactory::create(const TransportSettings& settings) {
    auto inner = inner_->create({settings.name, "doctrine:" + settings.dsn.substr(scheme.size()), settings.options});
    const bool sharesTransaction = inner.sharesTransaction;
    const auto crashing = std::make_shared<CrashingTransport>(std::move(inner), points_);
    return Transport{settings.name, crashing, crashing, sharesTransaction};
}

} // namespace missive::test
