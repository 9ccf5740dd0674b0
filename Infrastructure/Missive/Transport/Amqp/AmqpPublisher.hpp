#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpPublication.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTable.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTopology.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

struct amqp_method_t_;

namespace missive {

class AmqpConfirms;
class AmqpConnection;

/// Publishes on a connection of its own, which a broker short of memory may stop without stopping consumers. Safe to
/// use from any thread.
class AmqpPublisher {
public:
    /// The references must outlive it. `onConnect` is called after every log-in.
    AmqpPublisher(const AmqpTransportOptions& options, const AmqpTopology& topology, const Clock& clock,
                  std::function<void()> onConnect);
    ~AmqpPublisher();

    /// Returns when the broker has confirmed all messages; up to a thousand are on their way at a time. A broken
    /// connection is made anew once, and what was not confirmed is sent again. Throws TransportError: messages the
    /// broker had taken by then stay with it.
    void publish(std::span<const AmqpPublication> publications);

    /// Makes everything the transport needs. Throws TransportError.
    void setup();

    /// How many messages wait in these queues, together; a queue that is not there has none. Throws TransportError.
    std::int64_t countIn(std::span<const std::string> queues);

    /// Keeps the connection alive; does nothing while another thread uses it.
    void heartbeat() noexcept;

private:
    AmqpConnection& connection();
    template <class Action> auto onConnection(Action action);
    void publishOnce(std::span<const AmqpPublication> all, std::vector<bool>& taken);
    void makeWay(const AmqpPublication& publication);
    void publishOne(const AmqpPublication& publication);
    void awaitConfirm(AmqpConfirms& confirms);
    bool takeFrame(AmqpConfirms& confirms, std::chrono::milliseconds wait);
    void noteReturn(const amqp_method_t_& method);
    void awaitUnblocked();

    const AmqpTransportOptions& options_;
    const AmqpTopology& topology_;
    const Clock& clock_;
    const std::function<void()> onConnect_;
    std::mutex mutex_;
    std::unique_ptr<AmqpConnection> connection_;
    AmqpTable headers_;
    std::uint64_t published_ = 0;
    std::optional<std::string> blocked_;
    std::string returned_;
    std::map<std::string, std::chrono::nanoseconds> delayQueues_;
    std::set<std::string> madeQueues_;
    bool hasDelayExchange_ = false;
};

} // namespace missive
