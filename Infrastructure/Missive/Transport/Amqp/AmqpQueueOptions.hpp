#pragma once

#include <Infrastructure/Missive/Amqp/AmqpArguments.hpp>
#include <Infrastructure/Missive/Amqp/AmqpFlags.hpp>

#include <map>
#include <string>

namespace missive {

/// `queues[NAME][…]`: a queue a transport declares, binds to its exchange and consumes.
struct AmqpQueueOptions {
    std::string name;
    /// `binding_keys`, by their place in the list; one empty key when there are none.
    std::map<std::string, std::string> bindingKeys;
    /// `binding_arguments[…]`
    AmqpArguments bindingArguments;
    /// `flags`
    AmqpFlags flags;
    /// `arguments[…]`
    AmqpArguments arguments;

    bool isQuorum() const {
        const auto type = arguments.find("x-queue-type");
        return type != arguments.end() && type->second == AmqpArguments::mapped_type{std::string{"quorum"}};
    }

    /// Where a message waits whose delivery was lost: `NAME_redelivered`. It is taken from there one at a time.
    std::string redeliveredName() const { return name + "_redelivered"; }
    /// Whether there is such a queue: not for one that goes with its connection.
    bool keepsRedelivered() const {
        return flags.has(AmqpFlags::durable) && !flags.has(AmqpFlags::exclusive) && !flags.has(AmqpFlags::autoDelete);
    }

    /// Where a message lies that used up its retries in a failure transport: `NAME_parked`. Nobody consumes it.
    static std::string parkedName(const std::string& queue) { return queue + "_parked"; }
};

} // namespace missive
