#pragma once

#include <Application/Missive/Bus/CommandBus.hpp>
#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Domain/Missive/Port/Log.hpp>

namespace missive::benchmarking {

/// Has the iteration of a message that is not tried again recorded as lost, so that its execution ends. Both must
/// outlive the worker. What keeps it from being recorded is told the log.
void recordLostIterations(WorkerEvents& events, const CommandBus& commands, Log& log);

} // namespace missive::benchmarking
