#pragma once

#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// Reads options one by one. Every refusal is a std::invalid_argument with one sentence that names transport and
/// option.
class AmqpOptionReader {
public:
    explicit AmqpOptionReader(const TransportSettings& settings) : transport_{settings.name} {}

    /// `name` may be nested: `queues[orders][arguments][x-max-priority]`.
    void apply(const std::string& name, const std::string& value);

    /// What has been read; `tls` only counts if the DSN asks for it. `defaultQueue` is the one there is when no
    /// queues are named.
    AmqpTransportOptions finish(const std::string& defaultQueue) &&;

    [[noreturn]] void refuse(const std::string& sentence) const;

    AmqpTransportOptions options;
    AmqpServerOptions::Tls tls;

private:
    using Path = std::vector<std::string>;

    Path pathOf(const std::string& name) const;
    bool applyToServer(const std::string& key, const std::string& value);
    void applyToExchange(const Path& path, const std::string& value);
    void applyToQueues(const Path& path, const std::string& value);
    void applyToDelay(const Path& path, const std::string& value);
    void argument(AmqpArguments& arguments, const Path& path, std::size_t from, const std::string& value) const;
    void bindingKey(std::map<std::string, std::string>& keys, const Path& path, std::size_t from,
                    const std::string& value) const;

    [[noreturn]] void unknown(const Path& path, std::string_view allowed) const;
    bool yes(const std::string& name, std::string value) const;
    long long integer(const std::string& name, const std::string& value, long long least, long long most) const;
    std::chrono::milliseconds seconds(const std::string& name, const std::string& value) const;

    std::string transport_;
    std::map<std::string, AmqpQueueOptions> queues_;
    bool noQueues_ = false;
    bool hasRpcTimeout_ = false;
    bool hasExchangeType_ = false;
};

} // namespace missive
