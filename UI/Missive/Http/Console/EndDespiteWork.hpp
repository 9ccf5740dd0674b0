#pragma once

#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Log.hpp>

#include <chrono>
#include <memory>

namespace missive {

/// Ends the process with success, and says so, once this time has passed: what ran beside a server that has ended waits
/// for something, a lock in the database say, and nobody may wait for that. Nothing happens where all has ended before,
/// and what this returns is destroyed. The log must outlive it.
std::unique_ptr<BackgroundTask> endDespiteWork(BackgroundTasks& tasks, std::chrono::milliseconds time, Log& log);

} // namespace missive
