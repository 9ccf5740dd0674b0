#pragma once

#include <Infrastructure/Missive/Log/ConsoleLogHandler.hpp>
#include <Infrastructure/Missive/Log/LogStack.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <Infrastructure/Missive/Runtime/ProcessMemoryUsage.hpp>
#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <Infrastructure/Missive/Runtime/SystemRandom.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <Infrastructure/Missive/Runtime/UuidV7Generator.hpp>

#include <memory>

namespace missive {

/// The everyday implementations of the ports that need no configuration.
struct AppPorts {
    explicit AppPorts(LogLevel leastLogged) { logs.add({"console", std::make_shared<ConsoleLogHandler>(leastLogged)}); }

    SystemClock clock;
    SystemRandom random;
    UuidV7Generator ids{clock, random};
    ThreadedBackgroundTasks tasks;
    /// For what waits by itself; a worker has its own.
    PollWaiter waiter;
    ProcessMemoryUsage memory;
    LogStack logs{clock};
    /// The framework's own.
    Log& log{logs.channel("messenger")};
};

} // namespace missive
