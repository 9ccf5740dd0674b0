#include <Application/Missive/Worker/Listener/StopOnMemoryLimit.hpp>

#include <string>

namespace missive {

void stopOnMemoryLimit(WorkerEvents& events, Worker& worker, std::size_t limit, MemoryUsage& memory, Log& log) {
    events.onRunning([&worker, &memory, &log, limit, count = std::size_t{0}](const WorkerRunning& running) mutable {
        constexpr std::size_t askEvery = 100;
        if (!running.isIdle && ++count % askEvery != 0) {
            return;
        }
        const auto used = memory.residentBytes();
        if (used > limit) {
            log.write(LogLevel::Info,
                      "Worker stopped due to memory limit of " + std::to_string(limit) + " bytes exceeded (" +
                          std::to_string(used) + " bytes used)",
                      {{"limit", std::to_string(limit)}, {"memory", std::to_string(used)}});
            worker.stop();
        }
    });
}

} // namespace missive
