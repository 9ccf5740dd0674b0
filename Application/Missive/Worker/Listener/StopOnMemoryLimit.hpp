#pragma once

#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Application/Missive/Worker/Worker.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/MemoryUsage.hpp>

#include <cstddef>

namespace missive {

/// Stops the worker once the process has more than so many bytes resident; asked after every 100 messages and when
/// idle.
void stopOnMemoryLimit(WorkerEvents& events, Worker& worker, std::size_t limit, MemoryUsage& memory, Log& log);

} // namespace missive
