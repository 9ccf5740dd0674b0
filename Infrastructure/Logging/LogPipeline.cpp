#include <Infrastructure/Logging/LogPipeline.hpp>

#include <Infrastructure/Logging/DirectLogHandler.hpp>
#include <Infrastructure/Logging/MessengerLogHandler.hpp>
#include <Infrastructure/Missive/Log/MakeLogFormat.hpp>

#include <utility>

namespace missive::logging {

namespace {

/// A caller waits for no disk.
LogDirectoryOptions unsynced(LogDirectoryOptions options) {
    options.files.isSynced = false;
    return options;
}

} // namespace

LogPipeline::LogPipeline(const Clock& clock, LogOrigin origin, const LoggingOptions& options)
    : origin_{std::move(origin)}, names_{clock, options.directory, options.names},
      files_{clock, options.directory, unsynced(options.files)}, format_{makeLogFormat(options.format)},
      queue_{options.bounds} {
    if (options.isEnabled) {
        handler_ = std::make_unique<MessengerLogHandler>(queue_, local_, origin_, options.handOver);
    } else {
        handler_ = std::make_unique<DirectLogHandler>(queue_, local_, origin_);
    }
}

std::shared_ptr<LogHandler> LogPipeline::handlerOf(const std::shared_ptr<LogPipeline>& pipeline) {
    return {pipeline, pipeline->handler_.get()};
}

} // namespace missive::logging
