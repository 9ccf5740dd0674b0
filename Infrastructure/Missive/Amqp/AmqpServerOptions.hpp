#pragma once

#include <Infrastructure/Missive/Dsn/OptionTable.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace missive {

/// Where RabbitMQ is and how to talk to it. Holds a password: never show it whole.
struct AmqpServerOptions {
    /// TLS keeps the server honest unless `verify` is off.
    struct Tls {
        std::string cacert;
        std::string cert;
        std::string key;
        bool verify = true;

        static const OptionTable<Tls>& options();
    };

    std::string host = "localhost";
    std::uint16_t port = 5672;
    std::string vhost = "/";
    std::string user = "guest";
    std::string password = "guest";
    /// Set for `amqps://`.
    std::optional<Tls> tls;
    /// `connect_timeout`, handshake included.
    std::chrono::milliseconds connectTimeout = std::chrono::seconds{5};
    /// `rpc_timeout`, or else `read_timeout`: for the broker's answers.
    std::chrono::milliseconds rpcTimeout = std::chrono::seconds{10};
    /// `write_timeout`: for a broker that does not read.
    std::chrono::milliseconds writeTimeout = std::chrono::seconds{10};
    /// `heartbeat`: a silence of two of these means that the other side is gone; zero is none.
    std::chrono::seconds heartbeat{30};
    /// `channel_max`, `frame_max`; zero leaves it to the broker.
    int channelMax = 0;
    int frameMax = 131072;
    /// `sasl_method`: 0 is PLAIN, 1 is EXTERNAL.
    bool external = false;
    /// `connection_name`, shown by RabbitMQ's own tools.
    std::string connectionName = "missive";

    /// All of these but `rpc_timeout`, `read_timeout` and those of TLS.
    static const OptionTable<AmqpServerOptions>& options();

    /// For messages to people.
    std::string text() const {
        return "RabbitMQ at " + host + ":" + std::to_string(port) + " (vhost \"" + vhost + "\")";
    }
};

} // namespace missive
