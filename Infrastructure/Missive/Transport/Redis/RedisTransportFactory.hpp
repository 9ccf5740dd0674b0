#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Domain/Missive/Port/TransportFactory.hpp>

#include <memory>
#include <mutex>
#include <vector>

namespace missive {

class RedisConnectionPool;

/// Makes the transports of `redis://[user:password@]host[:port][/stream[/group[/consumer]]][?options]`, or
/// `redis:///path/of.sock?options` for a unix socket; `valkey://` means the same. `rediss://` and `valkeys://` are
/// the same with TLS, refused where the client library has none. Transports of one server share their connections. Safe
/// to use from any thread.
class RedisTransportFactory final : public TransportFactory {
public:
    /// The references must outlive the transports.
    RedisTransportFactory(const MessageCodec& codec, const Clock& clock, IdGenerator& ids, Log& log);
    ~RedisTransportFactory() override;

    bool supports(std::string_view dsn) const override;
    Transport create(const TransportSettings& settings) override;

private:
    const MessageCodec& codec_;
    const Clock& clock_;
    IdGenerator& ids_;
    Log& log_;
    std::mutex mutex_;
    std::vector<std::shared_ptr<RedisConnectionPool>> pools_;
};

} // namespace missive
