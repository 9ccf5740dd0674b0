#include <Infrastructure/Missive/Transport/Amqp/AmqpOptionReader.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <stdexcept>
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
constexpr std::array<std::string_view, 12> integerArguments{"x-consumer-timeout",
                                                            "x-delay",
                                                            "x-delivery-limit",
                                                            "x-expires",
                                                            "x-max-in-memory-bytes",
                                                            "x-max-in-memory-length",
                                                            "x-max-length",
                                                            "x-max-length-bytes",
                                                            "x-max-priority",
                                                            "x-message-ttl",
                                                            "x-quorum-initial-group-size",
                                                            "x-stream-max-segment-size-bytes"};

std::string textOf(const std::vector<std::string>& path) {
    std::string text = path[0];
    for (std::size_t i = 1; i < path.size(); ++i) {
        text += "[" + path[i] + "]";
    }
    return text;
}

} // namespace

void AmqpOptionReader::refuse(const std::string& sentence) const {
    throw std::invalid_argument{"Transport \"" + transport_ + "\": " + sentence};
}

void AmqpOptionReader::unknown(const Path& path, std::string_view allowed) const {
    const std::string where = path.size() == 1 ? "" : " there";
    refuse("unknown option \"" + textOf(path) + "\"; allowed" + where + " are " + std::string{allowed} + ".");
}

AmqpOptionReader::Path AmqpOptionReader::pathOf(const std::string& name) const {
    auto open = name.find('[');
    Path path{name.substr(0, open)};
    while (open < name.size()) {
        const auto close = name.find(']', open);
        const bool ends = close == name.size() - 1 || (close < name.size() && name[close + 1] == '[');
        if (name[open] != '[' || !ends) {
            refuse("the name of the option \"" + name + "\" is broken; write it as queues[NAME][flags].");
        }
        path.push_back(name.substr(open + 1, close - open - 1));
        open = close + 1;
    }
    return path;
}

bool AmqpOptionReader::yes(const std::string& name, std::string value) const {
    std::transform(value.begin(), value.end(), value.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (value == "true" || value == "1" || value == "on" || value == "yes") {
        return true;
    }
    if (value == "false" || value == "0" || value == "off" || value == "no" || value.empty()) {
        return false;
    }
    refuse("the option \"" + name + "\" must be true or false, not \"" + value + "\".");
}

long long AmqpOptionReader::integer(const std::string& name, const std::string& value, long long least,
                                    long long most) const {
    long long number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size() || number < least || number > most) {
        refuse("the option \"" + name + "\" must be a whole number from " + std::to_string(least) + " to " +
               std::to_string(most) + ", not \"" + value + "\".");
    }
    return number;
}

std::chrono::milliseconds AmqpOptionReader::seconds(const std::string& name, const std::string& value) const {
    constexpr double most = 24.0 * 3600;
    char* end = nullptr;
    const double number = std::strtod(value.c_str(), &end);
    if (value.empty() || *end != '\0' || !std::isfinite(number) || number < 0.001 || number > most) {
        refuse("the option \"" + name + "\" must be a number of seconds above zero and at most a day, not \"" + value +
               "\".");
    }
    return std::chrono::milliseconds{std::llround(number * 1000)};
}

void AmqpOptionReader::argument(AmqpArguments& arguments, const Path& path, std::size_t from,
                                const std::string& value) const {
    if (path.size() == from && value.empty()) {
        return;
    }
    if (path.size() != from + 1) {
        refuse("the option \"" + textOf(path) + "\" must be a map of names and plain values.");
    }
    const auto& name = path[from];
    if (std::find(integerArguments.begin(), integerArguments.end(), name) != integerArguments.end()) {
        arguments[name] = std::int64_t{integer(textOf(path), value, 0, std::numeric_limits<std::int64_t>::max())};
    } else if (name == "x-single-active-consumer") {
        arguments[name] = yes(textOf(path), value);
    } else {
        arguments[name] = value;
    }
}

void AmqpOptionReader::bindingKey(std::map<std::string, std::string>& keys, const Path& path, std::size_t from,
                                  const std::string& value) const {
    if (path.size() > from + 1) {
        refuse("the option \"" + textOf(path) + "\" must be a list of routing keys.");
    }
    const bool isNumbered = path.size() == from + 1 && !path[from].empty();
    keys[isNumbered ? path[from] : std::to_string(keys.size())] = value;
}

void AmqpOptionReader::applyToExchange(const Path& path, const std::string& value) {
    auto& exchange = options.exchange;
    const std::string key = path.size() > 1 ? path[1] : "";
    if (key == "arguments") {
        argument(exchange.arguments, path, 2, value);
    } else if (key == "bindings" && path.size() > 3) {
        auto& binding = exchange.bindings[path[2]];
        if (path[3] == "binding_keys") {
            bindingKey(binding.keys, path, 4, value);
        } else if (path[3] == "binding_arguments") {
            argument(binding.arguments, path, 4, value);
        } else {
            unknown(path, allowedInBinding);
        }
    } else if (path.size() != 2) {
        unknown(path, allowedInExchange);
    } else if (key == "name") {
        exchange.name = value;
    } else if (key == "type") {
        exchange.type = value;
        hasExchangeType_ = true;
    } else if (key == "default_publish_routing_key") {
        exchange.defaultRoutingKey = value;
    } else if (key == "flags") {
        exchange.flags.sum = static_cast<int>(integer(textOf(path), value, 0, 65535));
    } else {
        unknown(path, allowedInExchange);
    }
}

void AmqpOptionReader::applyToQueues(const Path& path, const std::string& value) {
    if (path.size() == 1) {
        noQueues_ = !value.empty() && !yes("queues", value);
        return;
    }
    auto& queue = queues_[path[1]];
    queue.name = path[1];
    if (queue.name.empty()) {
        refuse("a queue needs a name: write queues[NAME].");
    }
    const std::string key = path.size() > 2 ? path[2] : "";
    if (key == "arguments") {
        argument(queue.arguments, path, 3, value);
    } else if (key == "binding_arguments") {
        argument(queue.bindingArguments, path, 3, value);
    } else if (key == "binding_keys") {
        bindingKey(queue.bindingKeys, path, 3, value);
    } else if (key == "flags" && path.size() == 3) {
        queue.flags.sum = static_cast<int>(integer(textOf(path), value, 0, 65535));
    } else if (path.size() > 2) {
        unknown(path, allowedInQueue);
    }
}

void AmqpOptionReader::applyToDelay(const Path& path, const std::string& value) {
    const std::string key = path.size() > 1 ? path[1] : "";
    if (key == "arguments") {
        argument(options.delay.arguments, path, 2, value);
    } else if (path.size() != 2) {
        unknown(path, allowedInDelay);
    } else if (key == "exchange_name") {
        options.delay.exchange = value;
    } else if (key == "queue_name_pattern") {
        options.delay.queuePattern = value;
    } else if (key == "daily_delay_queues") {
        options.delay.daily = yes(textOf(path), value);
    } else {
        unknown(path, allowedInDelay);
    }
}

bool AmqpOptionReader::applyToServer(const std::string& key, const std::string& value) {
    auto& server = options.server;
    if (key == "host") {
        server.host = value;
    } else if (key == "port") {
        server.port = static_cast<std::uint16_t>(integer(key, value, 1, 65535));
    } else if (key == "vhost") {
        server.vhost = value;
    } else if (key == "user" || key == "login") {
        server.user = value;
    } else if (key == "password") {
        server.password = value;
    } else if (key == "connect_timeout") {
        server.connectTimeout = seconds(key, value);
    } else if (key == "rpc_timeout" || (key == "read_timeout" && !hasRpcTimeout_)) {
        server.rpcTimeout = seconds(key, value);
        hasRpcTimeout_ = hasRpcTimeout_ || key == "rpc_timeout";
    } else if (key == "write_timeout") {
        server.writeTimeout = seconds(key, value);
    } else if (key == "heartbeat") {
        server.heartbeat = std::chrono::seconds{integer(key, value, 0, 65535)};
    } else if (key == "channel_max") {
        server.channelMax = static_cast<int>(integer(key, value, 0, 65535));
    } else if (key == "frame_max") {
        server.frameMax = static_cast<int>(integer(key, value, 0, std::numeric_limits<int>::max()));
    } else if (key == "sasl_method") {
        server.external = integer(key, value, 0, 1) == 1;
    } else if (key == "connection_name") {
        server.connectionName = value;
    } else if (key == "cacert") {
        tls.cacert = value;
    } else if (key == "cert") {
        tls.cert = value;
    } else if (key == "key") {
        tls.key = value;
    } else if (key == "verify") {
        tls.verify = yes(key, value);
    } else {
        return key == "read_timeout" || key == "persistent" || key == "retry";
    }
    return true;
}

void AmqpOptionReader::apply(const std::string& name, const std::string& value) {
    const auto path = pathOf(name);
    const auto& key = path[0];
    if (key == "exchange") {
        applyToExchange(path, value);
    } else if (key == "queues") {
        applyToQueues(path, value);
    } else if (key == "delay") {
        applyToDelay(path, value);
    } else if (path.size() > 1) {
        unknown(path, allowedOptions);
    } else if (key == "auto_setup") {
        options.autoSetup = yes(key, value);
    } else if (key == "confirm_timeout") {
        options.confirmTimeout = value.empty() ? options.confirmTimeout : seconds(key, value);
    } else if (key == "prefetch_count") {
        const auto count = integer(key, value, 0, 65535);
        options.prefetch = count == 0 ? std::nullopt : std::optional{static_cast<std::uint16_t>(count)};
    } else if (!applyToServer(key, value)) {
        unknown(path, allowedOptions);
    }
}

AmqpTransportOptions AmqpOptionReader::finish(const std::string& defaultQueue) && {
    auto& exchange = options.exchange;
    if (exchange.name.empty() && !hasExchangeType_) {
        exchange.type = "direct";
    }
    for (const auto& [source, binding] : exchange.bindings) {
        if (binding.keys.empty()) {
            refuse("the option \"exchange[bindings][" + source + "]\" needs binding_keys.");
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
