#include <Infrastructure/Missive/Transport/Redis/RedisTransportFactory.hpp>

#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <Infrastructure/Missive/Redis/RedisConnectionPool.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisScript.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisTransport.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisTransportOptions.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <utility>

namespace missive {

namespace {

Dsn parsed(const TransportSettings& settings) {
    try {
        return Dsn::parse(settings.dsn);
    } catch (const InvalidDsn& error) {
        throw std::invalid_argument{"Transport \"" + settings.name + "\": " + error.what()};
    }
}

} // namespace

RedisTransportFactory::RedisTransportFactory(const MessageCodec& codec, const Clock& clock, IdGenerator& ids, Log& log)
    : codec_{codec}, clock_{clock}, ids_{ids}, log_{log} {}

RedisTransportFactory::~RedisTransportFactory() = default;

bool RedisTransportFactory::supports(std::string_view dsn) const {
    constexpr std::array<std::string_view, 4> schemes{"redis", "rediss", "valkey", "valkeys"};
    const auto scheme = dsn.substr(0, dsn.find(':'));
    return scheme.size() < dsn.size() && std::find(schemes.begin(), schemes.end(), scheme) != schemes.end();
}

Transport RedisTransportFactory::create(const TransportSettings& settings) {
    auto options = RedisTransportOptions::read(settings, parsed(settings));
    std::shared_ptr<RedisConnectionPool> pool;
    {
        const std::lock_guard lock{mutex_};
        const auto known = std::find_if(pools_.begin(), pools_.end(),
                                        [&](const auto& each) { return each->address() == options.address; });
        pool = known != pools_.end() ? *known
                                     : pools_.emplace_back(std::make_shared<RedisConnectionPool>(
                                           options.address, redisScripts(), clock_, log_));
    }
    auto transport = std::make_shared<RedisTransport>(std::move(options), std::move(pool), codec_, clock_, ids_, log_);
    return Transport{settings.name, transport, transport, false};
}

} // namespace missive
