#pragma once

#include <Application/Missive/Bus/EventBus.hpp>
#include <Domain/Performance/Port/MetricsSender.hpp>

namespace missive::performance {

/// Sends measurements over the bus of events to the transport they are routed to, all together and past any outbox.
class BusMetricsSender final : public MetricsSender {
public:
    /// The bus must outlive it.
    explicit BusMetricsSender(const EventBus& events) noexcept : events_{events} {}

    void send(std::span<const Measurement> measurements) override;

private:
    const EventBus& events_;
};

} // namespace missive::performance
