#pragma once

#include <Application/Missive/Worker/WorkerEvents.hpp>
#include <Domain/Missive/Port/Log.hpp>

namespace missive {

/// Writes what a worker does to the log, in the words Symfony uses.
void logWorkerEvents(WorkerEvents& events, Log& log);

} // namespace missive
