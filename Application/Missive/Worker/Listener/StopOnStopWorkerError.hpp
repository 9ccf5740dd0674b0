#pragma once

#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Application/Missive/Worker/Worker.hpp>
#include <Domain/Missive/Port/Log.hpp>

namespace missive {

/// Stops the worker after a handler threw an error marked StopWorker, at any depth of a HandlerFailed.
void stopOnStopWorkerError(WorkerEvents& events, Worker& worker, Log& log);

} // namespace missive
