#include <Application/Missive/Worker/Listener/StopOnFailureLimit.hpp>

#include <string>

namespace missive {

void stopOnFailureLimit(WorkerEvents& events, Worker& worker, std::size_t limit, Log& log) {
    events.onMessageFailed([&worker, &log, limit, count = std::size_t{0}](const WorkerMessageFailed&) mutable {
        if (++count == limit) {
            log.write(LogLevel::Info,
                      "Worker stopped due to limit of " + std::to_string(limit) + " failed message(s) is reached.",
                      {{"count", std::to_string(limit)}});
            worker.stop();
        }
    });
}

} // namespace missive
