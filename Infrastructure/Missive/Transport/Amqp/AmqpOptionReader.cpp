#include <Infrastructure/Missive/Transport/Amqp/AmqpOptionReader.hpp>

#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

namespace missive {

namespace {

constexpr std::string_view allowedOptions =
    "auto_setup, cacert, cert, channel_max, confirm_timeout, connect_timeout, connection_name, delay, exchange, "
    "frame_max, heartbeat, host, key, login, password, persistent, port, prefetch_count, queues, read_timeout, retry, "
    "rpc_timeout, sasl_method, user, verify, vhost, write_timeout";
constexpr std::string_view allowedInExchange = "arguments, bindings, default_publish_routing_key, flags, name, type";
constexpr std::string_view allowedInBinding = "binding_arguments, binding_keys";
constexpr std::string_view allowedInQueue = "arguments, binding_arguments, binding_keys, flags";
constexpr std::string_view allowedInDelay = "arguments, daily_delay_queues, exchange_name, queue_name_pattern";
} // namespace

void AmqpOptionReader::applyToExchange(const Path& path, const std::string& value) {
    auto& exchange = options.exchange;
    const std::string key = path.size() > 1 ? path[1] : "";
    if (key == "arguments") {
        values_.argument(exchange.arguments, path, 2, value, type_);
    } else if (key == "bindings" && path.size() > 2) {
        auto& binding = exchange.bindings[path[2]];
        if (path.size() == 3) {
            return;
        }
        if (path[3] == "binding_keys") {
            values_.bindingKey(binding.keys, path, 4, value);
        } else if (path[3] == "binding_arguments") {
            values_.argument(binding.arguments, path, 4, value, type_);
        } else {
            values_.unknown(path, allowedInBinding);
        }
    } else if (path.size() != 2) {
        values_.unknown(path, allowedInExchange);
    } else if (key == "name") {
        exchange.name = value;
    } else if (key == "type") {
        exchange.type = value;
        hasExchangeType_ = true;
    } else if (key == "default_publish_routing_key") {
        exchange.defaultRoutingKey = value;
    } else if (key == "flags") {
        exchange.flags.sum = static_cast<int>(values_.integer(values_.nameOf(path), value, 0, 65535));
    } else {
        values_.unknown(path, allowedInExchange);
    }
}

void AmqpOptionReader::applyToQueues(const Path& path, const std::string& value) {
    if (path.size() == 1) {
        noQueues_ = !value.empty() && !values_.yes("queues", value);
        return;
    }
    auto& queue = queues_[path[1]];
    queue.name = path[1];
    if (queue.name.empty()) {
        values_.refuse("a queue needs a name: write queues[NAME].");
    }
    const std::string key = path.size() > 2 ? path[2] : "";
    if (key == "arguments") {
        values_.argument(queue.arguments, path, 3, value, type_);
    } else if (key == "binding_arguments") {
        values_.argument(queue.bindingArguments, path, 3, value, type_);
    } else if (key == "binding_keys") {
        values_.bindingKey(queue.bindingKeys, path, 3, value);
    } else if (key == "flags" && path.size() == 3) {
        queue.flags.sum = static_cast<int>(values_.integer(values_.nameOf(path), value, 0, 65535));
    } else if (path.size() > 2) {
        values_.unknown(path, allowedInQueue);
    }
}

void AmqpOptionReader::applyToDelay(const Path& path, const std::string& value) {
    const std::string key = path.size() > 1 ? path[1] : "";
    if (key == "arguments") {
        values_.argument(options.delay.arguments, path, 2, value, type_);
        if (path.size() > 2 && path[2] == "x-queue-type" && value != "classic") {
            values_.refuse("the option \"" + values_.nameOf(path) + "\" must be classic, not \"" + value +
                           "\": a queue of another kind does not live longer when it is declared again, and may expire "
                           "with a delayed message in it.");
        }
    } else if (path.size() != 2) {
        values_.unknown(path, allowedInDelay);
    } else if (key == "exchange_name") {
        options.delay.exchange = value;
    } else if (key == "queue_name_pattern") {
        options.delay.queuePattern = value;
    } else if (key == "daily_delay_queues") {
        options.delay.daily = values_.yes(values_.nameOf(path), value);
    } else {
        values_.unknown(path, allowedInDelay);
    }
}

bool AmqpOptionReader::applyToServer(const std::string& key, const std::string& value) {
    static const AmqpServerOptions usual;
    auto& server = options.server;
    if (key == "host") {
        server.host = value;
    } else if (key == "port") {
        server.port = static_cast<std::uint16_t>(values_.integer(key, value, 1, 65535));
    } else if (key == "vhost") {
        server.vhost = value;
    } else if (key == "user" || key == "login") {
        server.user = value;
    } else if (key == "password") {
        server.password = value;
    } else if (key == "connect_timeout") {
        server.connectTimeout = values_.seconds(key, value, usual.connectTimeout);
    } else if (key == "rpc_timeout" || (key == "read_timeout" && !hasRpcTimeout_)) {
        server.rpcTimeout = values_.seconds(key, value, usual.rpcTimeout);
        hasRpcTimeout_ = hasRpcTimeout_ || key == "rpc_timeout";
    } else if (key == "write_timeout") {
        server.writeTimeout = values_.seconds(key, value, usual.writeTimeout);
    } else if (key == "heartbeat") {
        server.heartbeat = std::chrono::seconds{values_.integer(key, value, 0, 65535)};
    } else if (key == "channel_max") {
        server.channelMax = static_cast<int>(values_.integer(key, value, 0, 65535));
    } else if (key == "frame_max") {
        server.frameMax = static_cast<int>(values_.integer(key, value, 0, std::numeric_limits<int>::max()));
    } else if (key == "sasl_method") {
        server.external = values_.integer(key, value, 0, 1) == 1;
    } else if (key == "connection_name") {
        server.connectionName = value;
    } else if (key == "cacert") {
        tls.cacert = value;
    } else if (key == "cert") {
        tls.cert = value;
    } else if (key == "key") {
        tls.key = value;
    } else if (key == "verify") {
        tls.verify = values_.yes(key, value);
    } else {
        return key == "read_timeout" || key == "persistent" || key == "retry";
    }
    return true;
}

void AmqpOptionReader::apply(const std::string& name, const std::string& value, OptionType type) {
    type_ = type;
    const auto path = values_.pathOf(name);
    const auto& key = path[0];
    if (key == "exchange") {
        applyToExchange(path, value);
    } else if (key == "queues") {
        applyToQueues(path, value);
    } else if (key == "delay") {
        applyToDelay(path, value);
    } else if (path.size() > 1) {
        values_.unknown(path, allowedOptions);
    } else if (key == "auto_setup") {
        options.autoSetup = values_.yes(key, value);
    } else if (key == "confirm_timeout") {
        const auto usual = AmqpTransportOptions{}.confirmTimeout;
        options.confirmTimeout = value.empty() ? usual : values_.seconds(key, value, usual);
    } else if (key == "prefetch_count") {
        const auto count = values_.integer(key, value, 0, 65535);
        options.prefetch = count == 0 ? std::nullopt : std::optional{static_cast<std::uint16_t>(count)};
    } else if (!applyToServer(key, value)) {
        values_.unknown(path, allowedOptions);
    }
}

AmqpTransportOptions AmqpOptionReader::finish(const std::string& defaultQueue) && {
    auto& exchange = options.exchange;
    if (exchange.name.empty() && !hasExchangeType_) {
        exchange.type = "direct";
    }
    for (const auto& [source, binding] : exchange.bindings) {
        if (binding.keys.empty()) {
            values_.refuse("the option \"exchange[bindings][" + source + "]\" needs binding_keys.");
        }
    }
    if (queues_.empty() && !noQueues_ && !defaultQueue.empty()) {
        queues_[defaultQueue].name = defaultQueue;
    }
    for (auto& [name, queue] : queues_) {
        if (queue.bindingKeys.empty()) {
            queue.bindingKeys["0"] = "";
        }
        if (!noQueues_) {
            options.queues.push_back(std::move(queue));
        }
    }
    return std::move(options);
}

} // namespace missive
