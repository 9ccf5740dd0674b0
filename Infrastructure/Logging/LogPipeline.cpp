#include <Infrastructure/Logging/LogPipeline.hpp>

#include <Infrastructure/Logging/DirectLogHandler.hpp>
#include <Infrastructure/Logging/MessengerLogHandler.hpp>
#include <Infrastructure/Missive/Log/MakeLogFormat.hpp>

#include <new>
#include <utility>
#include <vector>

namespace missive::logging {

namespace {

constexpr std::size_t mostAtOnce = 500;

/// A caller waits for no disk.
LogDirectoryOptions unsynced(LogDirectoryOptions options) {
    options.files.isSynced = false;
    return options;
}

} // namespace

LogPipeline::LogPipeline(const Clock& clock, LogOrigin origin, const LoggingOptions& options)
    : clock_{clock}, options_{options}, origin_{std::move(origin)}, names_{openNames()}, files_{openFiles()},
      format_{makeLogFormat(options.format)}, queue_{options.bounds}, handler_{makeHandler()} {}

LogPipeline::~LogPipeline() {
    queue_.close();
    WaitingMessages waiting;
    queue_.take(waiting);
    for (std::vector<LogMessage> left; !waiting.empty();) {
        waiting.pop(mostAtOnce, left);
        for (const auto& [place, count] : local_.write(left, "the process ends")) {
            queue_.settle(place, place == LogPlace::Dropped ? LogReason::Nowhere : LogReason::Exit, count, 0);
        }
    }
}

LogDirectory LogPipeline::openFiles() const { return {clock_, options_.directory, unsynced(options_.files)}; }

LogFileNames LogPipeline::openNames() const { return {clock_, options_.directory, options_.names}; }

std::unique_ptr<LogHandler> LogPipeline::makeHandler() {
    const auto of = [this](auto handler) {
        rename_ = [&renamed = *handler](LogOrigin origin) { renamed.rename(std::move(origin)); };
        return handler;
    };
    if (options_.isEnabled) {
        return of(std::make_unique<MessengerLogHandler>(queue_, local_, origin_, options_.handOver));
    }
    return of(std::make_unique<DirectLogHandler>(queue_, local_, origin_));
}

std::shared_ptr<LogHandler> LogPipeline::handlerOf(const std::shared_ptr<LogPipeline>& pipeline) {
    return {pipeline, pipeline->handler_.get()};
}

/// A thread of the parent's may have held any lock of the files and their names: both are made anew.
void LogPipeline::bornByFork() noexcept {
    queue_.endForkInChild();
    origin_ = origin_.ofChild();
    rename_(origin_);
    new (&names_) LogFileNames{openNames()};
    new (&files_) LogDirectory{openFiles()};
}

} // namespace missive::logging
