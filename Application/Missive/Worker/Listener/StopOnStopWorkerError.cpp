#include <Application/Missive/Worker/Listener/StopOnStopWorkerError.hpp>

#include <Application/Missive/Bus/HandlerFailed.hpp>
#include <Domain/Missive/StopWorker.hpp>

#include <algorithm>
#include <exception>

namespace missive {

namespace {

bool asksToStop(const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const StopWorker&) {
        return true;
    } catch (const HandlerFailed& failed) {
        return std::any_of(failed.failures().begin(), failed.failures().end(),
                           [](const auto& failure) { return asksToStop(failure.second); });
    } catch (...) {
        return false;
    }
}

} // namespace

void stopOnStopWorkerError(WorkerEvents& events, Worker& worker, Log& log) {
    events.onMessageFailed([&worker, &log](const WorkerMessageFailed& event) {
        if (asksToStop(event.failed.error)) {
            log.write(LogLevel::Info, "Worker stopped because a handler asked for it.", {});
            worker.stop();
        }
    });
}

} // namespace missive
