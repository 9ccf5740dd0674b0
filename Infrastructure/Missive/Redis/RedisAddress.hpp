#pragma once

#include <Infrastructure/Missive/Dsn/OptionTable.hpp>
#include <Infrastructure/Missive/Redis/RedisTlsOptions.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace missive {

/// Where a Redis server is and how to get in. A value.
struct RedisAddress {
    std::string host = "127.0.0.1";
    std::uint16_t port = 6379;
    /// The path of a unix socket; host and port do not count then.
    std::string socket;
    std::string user;
    std::string password;
    std::int64_t database = 0;
    /// Nothing for a connection that anybody on the way can read.
    std::optional<RedisTlsOptions> tls;
    /// How long connecting may take.
    std::chrono::milliseconds connectTimeout = std::chrono::seconds{5};
    /// How long the server may take over one answer.
    std::chrono::milliseconds replyTimeout = std::chrono::seconds{15};

    /// `host`, `port`, `dbindex`, `timeout` and `read_timeout`.
    static const OptionTable<RedisAddress>& options();

    /// For people: without user and password.
    std::string text() const { return socket.empty() ? host + ":" + std::to_string(port) : socket; }

    friend bool operator==(const RedisAddress&, const RedisAddress&) = default;
};

} // namespace missive
