#pragma once

#include <Infrastructure/Missive/Amqp/AmqpArguments.hpp>
#include <Infrastructure/Missive/Amqp/AmqpFlags.hpp>

#include <map>
#include <optional>
#include <string>

namespace missive {

/// `exchange[…]`: where a transport publishes.
struct AmqpExchangeOptions {
    /// `bindings[SOURCE]`: the exchanges this one gets messages from.
    struct Binding {
        std::map<std::string, std::string> keys;
        AmqpArguments arguments;
    };

    /// `name`; empty is the default exchange, which is neither declared nor bound.
    std::string name = "messages";
    /// `type`
    std::string type = "fanout";
    /// `default_publish_routing_key`
    std::optional<std::string> defaultRoutingKey;
    /// `flags`
    AmqpFlags flags;
    /// `arguments[…]`
    AmqpArguments arguments;
    std::map<std::string, Binding> bindings;
};

} // namespace missive
