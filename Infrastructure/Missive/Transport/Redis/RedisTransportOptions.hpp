#pragma once

#include <Domain/Missive/TransportSettings.hpp>
#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <Infrastructure/Missive/Redis/RedisAddress.hpp>

#include <chrono>
#include <cstdint>
#include <string>

namespace missive {

/// What a Redis transport can be told, with the names of Symfony's (specification B.3) and its defaults except for the
/// lease, which is short because it is renewed, the name of the consumer and the time limits.
struct RedisTransportOptions {
    /// `host`, `port`, `auth`, `dbindex`, `timeout` and `read_timeout` (seconds; 0 is the default), and with
    /// `rediss://`, `valkeys://` or `tls` what `ssl[…]` says
    RedisAddress address;
    /// `stream`
    std::string stream = "messages";
    /// `group`
    std::string group = "symfony";
    /// `consumer`; empty for a name of the transport's own
    std::string consumer;
    /// `auto_setup`
    bool autoSetup = true;
    /// `delete_after_ack`
    bool deleteAfterAck = true;
    /// `stream_max_entries`; 0 for any number
    std::int64_t maxEntries = 0;
    /// `redeliver_timeout`, in seconds, fractions allowed: a claim not renewed for so long has run out.
    std::chrono::milliseconds lease = std::chrono::seconds{60};
    /// The same for what a PHP consumer claimed, which does not renew: its default of an hour unless
    /// `redeliver_timeout` is given.
    std::chrono::milliseconds foreignLease = std::chrono::hours{1};
    /// `claim_interval`, in milliseconds: how often claims that ran out are looked for.
    std::chrono::milliseconds claimInterval = std::chrono::seconds{3};

    /// Reads the settings' options, the DSN's query, which wins over them, and its user, host and path, which win over
    /// both, but for `auth`, which as in Symfony wins over the DSN's user. `lazy`, `persistent_id` and `retry_interval`
    /// have no effect, nor has `delete_after_reject`: what a worker gives up is stored elsewhere and then acknowledged.
    /// Throws std::invalid_argument.
    static RedisTransportOptions read(const TransportSettings& settings, const Dsn& dsn);
};

} // namespace missive
