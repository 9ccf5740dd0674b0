#include <Infrastructure/Missive/Transport/Amqp/AmqpTopology.hpp>

#include <Infrastructure/Missive/Amqp/AmqpBytesOf.hpp>
#include <Infrastructure/Missive/Amqp/AmqpConnection.hpp>
#include <Infrastructure/Missive/Amqp/AmqpTable.hpp>

#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#else
#include <amqp.h>
#endif

namespace missive {

namespace {

struct Target {
    AmqpConnection& connection;
    std::uint16_t channel;

    void exchange(const std::string& name, const std::string& type, AmqpFlags flags,
                  const AmqpArguments& arguments) const {
        const AmqpTable table{arguments};
        amqp_exchange_declare(connection.state(), channel, amqpBytesOf(name), amqpBytesOf(type),
                              flags.has(AmqpFlags::passive), flags.has(AmqpFlags::durable),
                              flags.has(AmqpFlags::autoDelete), flags.has(AmqpFlags::internal), table.get());
        connection.requireLast("declare the exchange \"" + name + "\"");
    }

    void queue(const std::string& name, AmqpFlags flags, const AmqpArguments& arguments) const {
        const AmqpTable table{arguments};
        amqp_queue_declare(connection.state(), channel, amqpBytesOf(name), flags.has(AmqpFlags::passive),
                           flags.has(AmqpFlags::durable), flags.has(AmqpFlags::exclusive),
                           flags.has(AmqpFlags::autoDelete), table.get());
        connection.requireLast("declare the queue \"" + name + "\"");
    }

    void bind(const std::string& name, const std::string& source, const std::string& key,
              const AmqpArguments& arguments) const {
        const AmqpTable table{arguments};
        amqp_queue_bind(connection.state(), channel, amqpBytesOf(name), amqpBytesOf(source), amqpBytesOf(key),
                        table.get());
        connection.requireLast("bind the queue \"" + name + "\" to the exchange \"" + source + "\"");
    }

    void bindExchange(const std::string& name, const std::string& source, const std::string& key,
                      const AmqpArguments& arguments) const {
        const AmqpTable table{arguments};
        amqp_exchange_bind(connection.state(), channel, amqpBytesOf(name), amqpBytesOf(source), amqpBytesOf(key),
                           table.get());
        connection.requireLast("bind the exchange \"" + name + "\" to the exchange \"" + source + "\"");
    }
};

} // namespace

void AmqpTopology::declare(AmqpConnection& connection, std::uint16_t channel) const {
    declareExchange(connection, channel);
    for (const auto& queue : options_.queues) {
        declareQueue(connection, channel, queue);
        if (queue.keepsRedelivered()) {
            declarePlainQueue(connection, channel, queue.redeliveredName());
        }
    }
}

void AmqpTopology::declareExchange(AmqpConnection& connection, std::uint16_t channel) const {
    const auto& exchange = options_.exchange;
    if (exchange.name.empty()) {
        return;
    }
    const Target target{connection, channel};
    target.exchange(exchange.name, exchange.type, exchange.flags, exchange.arguments);
    for (const auto& [source, binding] : exchange.bindings) {
        for (const auto& [place, key] : binding.keys) {
            target.bindExchange(exchange.name, source, key, binding.arguments);
        }
    }
}

void AmqpTopology::declareQueue(AmqpConnection& connection, std::uint16_t channel,
                                const AmqpQueueOptions& queue) const {
    const Target target{connection, channel};
    target.queue(queue.name, queue.flags, queue.arguments);
    if (options_.exchange.name.empty()) {
        return;
    }
    for (const auto& [place, key] : queue.bindingKeys) {
        target.bind(queue.name, options_.exchange.name, key, queue.bindingArguments);
    }
}

void AmqpTopology::declareDelayExchange(AmqpConnection& connection, std::uint16_t channel) const {
    Target{connection, channel}.exchange(options_.delay.exchange, "direct", {}, {});
}

void AmqpTopology::declareDelayQueue(AmqpConnection& connection, std::uint16_t channel, const AmqpDelay& delay) const {
    const Target target{connection, channel};
    target.queue(delay.queue, {}, delay.arguments);
    target.bind(delay.queue, options_.delay.exchange, delay.queue, {});
}

void AmqpTopology::declarePlainQueue(AmqpConnection& connection, std::uint16_t channel, const std::string& name) const {
    Target{connection, channel}.queue(name, {}, {});
}

} // namespace missive
