#include <Application/Missive/Worker/Listener/StopOnRestartSignal.hpp>

#include <chrono>

namespace missive {

void stopOnRestartSignal(WorkerEvents& events, Worker& worker, RestartSignal& signal, Clock& clock, Log& log) {
    events.onRunning([&worker, &signal, &clock, &log, startedAt = clock.now(),
                      lookedAt = clock.elapsed()](const WorkerRunning& running) mutable {
        constexpr std::chrono::milliseconds lookEvery{100};
        const auto now = clock.elapsed();
        if (!running.isIdle && now - lookedAt < lookEvery) {
            return;
        }
        lookedAt = now;
        const auto requestedAt = signal.requestedAt();
        if (requestedAt && *requestedAt > startedAt) {
            log.write(LogLevel::Info, "Worker stopped because a restart was requested.", {});
            worker.stop();
        }
    });
}

} // namespace missive
