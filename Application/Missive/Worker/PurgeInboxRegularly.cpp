#include <Application/Missive/Worker/PurgeInboxRegularly.hpp>

#include <chrono>
#include <exception>
#include <string>

namespace missive {

void purgeInboxRegularly(WorkerEvents& events, UnitOfWork& unitOfWork, UnitOfWorkListener& listener, Inbox& inbox,
                         Clock& clock, Log& log) {
    static constexpr std::chrono::hours retention{24 * 7};
    static constexpr std::chrono::hours interval{1};
    const auto purge = [&unitOfWork, &listener, &inbox, &clock, &log] {
        try {
            unitOfWork.run({}, listener, [&] { inbox.purge(clock.now() - retention); });
        } catch (const std::exception& error) {
            log.write(LogLevel::Warning, std::string{"Removing old entries from the inbox failed: "} + error.what(),
                      {{"error", error.what()}});
        }
    };
    events.onStarted([purge](const WorkerStarted&) { purge(); });
    events.onRunning([purge, &clock, purgedAt = clock.elapsed()](const WorkerRunning& running) mutable {
        if (running.isIdle && clock.elapsed() - purgedAt >= interval) {
            purgedAt = clock.elapsed();
            purge();
        }
    });
}

} // namespace missive
