#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Domain/Missive/Port/Log.hpp>

#include <chrono>
#include <functional>

namespace missive::benchmarking {

/// Warns at a worker's start of transports whose messages come back while an iteration is still measured: those without
/// the power Keepalive, where an iteration may take as long as RabbitMQ's `consumer_timeout` of 30 minutes or longer.
/// What the function gives and the log must outlive the events.
void warnOfLongTimeouts(WorkerEvents& events, std::function<const TransportRegistry&()> transports,
                        std::chrono::milliseconds timeout, Log& log);

} // namespace missive::benchmarking
