#pragma once

#include <Infrastructure/Missive/Transport/Amqp/AmqpOptionValues.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <map>
#include <string>

namespace missive {

/// Reads options one by one. Every refusal is a std::invalid_argument with one sentence that names transport and
/// option.
class AmqpOptionReader {
public:
    explicit AmqpOptionReader(const TransportSettings& settings) : values_{settings.name} {}

    /// `name` may be nested: `queues[orders][arguments][x-max-priority]`.
    void apply(const std::string& name, const std::string& value, OptionType type = OptionType::text);

    /// What has been read; `tls` only counts if the DSN asks for it. `defaultQueue` is the one there is when no
    /// queues are named.
    AmqpTransportOptions finish(const std::string& defaultQueue) &&;

    const AmqpOptionValues& values() const noexcept { return values_; }

    AmqpTransportOptions options;
    AmqpServerOptions::Tls tls;

private:
    using Path = AmqpOptionValues::Path;

    bool applyToServer(const std::string& key, const std::string& value);
    void applyToExchange(const Path& path, const std::string& value);
    void applyToQueues(const Path& path, const std::string& value);
    void applyToDelay(const Path& path, const std::string& value);

    AmqpOptionValues values_;
    OptionType type_ = OptionType::text;
    std::map<std::string, AmqpQueueOptions> queues_;
    bool noQueues_ = false;
    bool hasRpcTimeout_ = false;
    bool hasExchangeType_ = false;
};

} // namespace missive
