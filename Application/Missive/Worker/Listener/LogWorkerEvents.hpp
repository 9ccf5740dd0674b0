#pragma once

#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/MessageNames.hpp>

namespace missive {

/// Writes what a worker does to the log, in the words Symfony uses; a log that takes no Info now is told of failures
/// alone. Names and log must outlive the events.
void logWorkerEvents(WorkerEvents& events, const MessageNames& names, Log& log);

} // namespace missive
