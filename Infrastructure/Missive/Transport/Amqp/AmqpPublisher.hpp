#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpPublication.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTopology.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace missive {

class AmqpConfirms;
class AmqpPublishChannel;

/// Publishes on a connection of its own, which a broker short of memory may stop without stopping consumers. Safe to
/// use from any thread.
class AmqpPublisher {
public:
    /// The references must outlive it. `onConnect` is called after every log-in.
    AmqpPublisher(const AmqpTransportOptions& options, const AmqpTopology& topology, const Clock& clock,
                  std::function<void()> onConnect);
    ~AmqpPublisher();

    /// Returns when the broker has confirmed all messages; up to a thousand are on their way at a time. A broken
    /// connection is made anew once, and what was not confirmed is sent again, marked as a ResentStamp marks it.
    /// Throws TransportError: messages the broker had taken by then stay with it. Throws OutcomeUnknown where the
    /// connection broke, or the broker fell silent, behind some. One that came back because no queue is bound for it is
    /// an error whatever comes after.
    void publish(std::span<const AmqpPublication> publications);

    /// Makes everything the transport needs. Throws TransportError.
    void setup();

    /// How many messages wait in these queues, together; a queue that is not there has none. Throws TransportError.
    std::int64_t countIn(std::span<const std::string> queues);

    /// Whether the broker takes messages in at present, as far as it has said within the last second; nothing when its
    /// connection broke while it was asked.
    std::optional<bool> takesMessages() noexcept;

    /// Keeps the connection alive; does nothing while another thread uses it.
    void heartbeat() noexcept;

private:
    /// What has become of the messages of a call, on whichever connection.
    struct Progress {
        std::vector<bool> taken;
        std::vector<bool> sent;
        std::string returned;
    };

    template <class Action> auto onChannel(Action action);
    void publishOn(AmqpPublishChannel& channel, std::span<const AmqpPublication> all, Progress& progress) const;
    void keepDelayed(AmqpPublishChannel& channel, std::span<const AmqpPublication> all) const;
    void awaitConfirm(AmqpPublishChannel& channel, AmqpConfirms& confirms) const;
    void awaitUnblocked(AmqpPublishChannel& channel) const;
    std::string sentence(const std::string& said) const;
    [[noreturn]] void fail(const std::string& said) const;

    const AmqpTransportOptions& options_;
    const AmqpTopology& topology_;
    const Clock& clock_;
    const std::function<void()> onConnect_;
    std::mutex mutex_;
    std::unique_ptr<AmqpPublishChannel> channel_;
    std::optional<std::chrono::nanoseconds> askedAt_;
};

} // namespace missive
