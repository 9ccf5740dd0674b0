#include <Application/Missive/Worker/Listener/StopOnMessageLimit.hpp>

#include <string>

namespace missive {

void stopOnMessageLimit(WorkerEvents& events, Worker& worker, std::size_t limit, Log& log) {
    events.onRunning([&worker, &log, limit, count = std::size_t{0}](const WorkerRunning& running) mutable {
        if (!running.isIdle && ++count == limit) {
            log.write(LogLevel::Info,
                      "Worker stopped due to maximum count of " + std::to_string(limit) + " messages processed.",
                      {{"count", std::to_string(limit)}});
            worker.stop();
        }
    });
}

} // namespace missive
