#pragma once

#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Application/Missive/Worker/Worker.hpp>
#include <Domain/Missive/Port/Log.hpp>

#include <cstddef>

namespace missive {

/// Stops the worker after so many messages, whatever became of them.
void stopOnMessageLimit(WorkerEvents& events, Worker& worker, std::size_t limit, Log& log);

} // namespace missive
