#pragma once

#include <Application/Missive/Bus/EventBus.hpp>
#include <Domain/Logging/Port/LogPublisher.hpp>

#include <vector>

namespace missive::logging {

/// Sends records over the bus of events to the transport they are routed to, all together and past any outbox.
class BusLogPublisher final : public LogPublisher {
public:
    /// The bus must outlive it.
    explicit BusLogPublisher(const EventBus& events) noexcept : events_{events} {}

    /// What is sent again keeps its identity and bears a ResentStamp.
    void publish(std::span<const LogMessage> messages, bool again) override;

private:
    const EventBus& events_;
    std::vector<Envelope> sent_;
};

} // namespace missive::logging
