#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Amqp/AmqpConfirms.hpp>
#include <Infrastructure/Missive/Amqp/AmqpConnection.hpp>
#include <Infrastructure/Missive/Amqp/AmqpTable.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpDelayQueues.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpPublication.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTopology.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>

struct amqp_method_t_;

namespace missive {

/// A connection that publishes and reads what the broker has to say about that. For one thread at a time. Everything
/// that talks to the broker throws AmqpConnectionLost or TransportError.
class AmqpPublishChannel {
public:
    AmqpPublishChannel(const AmqpTransportOptions& options, const AmqpTopology& topology, const Clock& clock);

    /// The exchange, the queues and the exchange of delays.
    void setup();
    std::optional<std::int64_t> countIn(const std::string& queue) { return connection_.countIn(queue); }

    /// Makes the queue first if the publication asks for it.
    void publish(const AmqpPublication& publication);
    /// Publishes a message that reaches nobody: a broker that is short of memory or disk says so to no one else.
    void ask();
    /// Begins a call: what was returned in the one before is forgotten.
    void beginCall() noexcept;
    /// Whether a message of this call, which the broker has by now, stays in its queue of delays until it is due, as
    /// far as this process knows.
    bool isKept(const AmqpPublication& publication) const;
    /// Declares the queue of delays again where that is in doubt; false when it may have expired with the message.
    bool keep(const AmqpPublication& publication);
    /// The number the broker will give the next message.
    std::uint64_t nextTag() const noexcept { return published_ + 1; }

    /// Reads a frame; false when none comes within the time.
    bool read(AmqpConfirms& confirms, std::chrono::milliseconds wait);
    /// Reads what has come.
    void readAll(AmqpConfirms& confirms);

    /// Why the broker takes no messages now, if it has said so.
    const std::optional<std::string>& blocked() const noexcept { return blocked_; }
    /// A sentence on the first message that came back because no queue is bound for it; empty without one.
    const std::string& returned() const noexcept { return returned_; }

private:
    void declareDelayQueue(const AmqpDelay& delay);
    void makeWay(const AmqpPublication& publication);
    void noteReturn(const amqp_method_t_& method);

    const AmqpTransportOptions& options_;
    const AmqpTopology& topology_;
    const Clock& clock_;
    AmqpConnection connection_;
    AmqpTable headers_;
    std::uint64_t published_ = 0;
    std::optional<std::string> blocked_;
    std::string returned_;
    AmqpDelayQueues delayQueues_;
    std::set<std::string> madeQueues_;
    bool hasDelayExchange_ = false;
};

} // namespace missive
