#pragma once

#include <Infrastructure/Missive/Transport/Amqp/AmqpOption.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <chrono>
#include <map>
#include <string>

namespace missive {

/// Reads options one by one. Every refusal is a std::invalid_argument with one sentence that names transport and
/// option.
class AmqpOptionReader {
public:
    void take(const AmqpOption& option);

    /// What has been read; `tls` only counts if the DSN asks for it. `defaultQueue` is the one there is when no
    /// queues are named.
    AmqpTransportOptions finish(const std::string& defaultQueue) &&;

    AmqpTransportOptions options;
    AmqpServerOptions::Tls tls;

private:
    static const OptionTable<AmqpOptionReader>& table();

    void takeOfExchange(const AmqpOption& option);
    void takeOfQueues(const AmqpOption& option);
    void takeOfDelay(const AmqpOption& option);

    std::map<std::string, AmqpQueueOptions> queues_;
    bool noQueues_ = false;
    std::chrono::milliseconds rpcTimeout_{0};
    std::chrono::milliseconds readTimeout_{0};
    bool hasExchangeType_ = false;
};

} // namespace missive
