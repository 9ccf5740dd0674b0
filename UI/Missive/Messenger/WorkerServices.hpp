#pragma once

#include <Application/Missive/Bus/RoutableMessageBus.hpp>
#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Outbox/OutboxForwarding.hpp>
#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Application/Missive/Worker/MessageProcessor.hpp>
#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/MemoryUsage.hpp>
#include <Domain/Missive/Port/MessageNames.hpp>
#include <Domain/Missive/Port/RestartSignal.hpp>
#include <UI/Missive/WorkBeside.hpp>

#include <functional>
#include <vector>

namespace missive {

/// What the commands that handle messages in this process work with. Everything must outlive them.
struct WorkerServices {
    const TransportRegistry& transports;
    const RoutableMessageBus& buses;
    const MessageProcessor& processor;
    OutboxForwarding& forwarding;
    Clock& clock;
    BackgroundTasks& tasks;
    const MessageNames& names;
    Log& log;
    RestartSignal& restartSignal;
    MemoryUsage& memoryUsage;
    /// Signal numbers that end a worker after its message; empty means SIGTERM, SIGINT and SIGQUIT.
    std::vector<int> stopSignals{};
    /// Each connects listeners to the events of a worker.
    const std::vector<std::function<void(WorkerEvents&)>>& listeners;
    /// What runs beside a worker.
    const std::vector<WorkBeside::Start>& besides;
};

} // namespace missive
