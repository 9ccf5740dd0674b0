#pragma once

#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Application/Missive/Worker/Worker.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/RestartSignal.hpp>

namespace missive {

/// Stops the worker when workers were asked to stop after it started (`messenger:stop-workers`); looks at most ten
/// times a second while messages are handled, and whenever the worker is idle.
void stopOnRestartSignal(WorkerEvents& events, Worker& worker, RestartSignal& signal, Clock& clock, Log& log);

} // namespace missive
