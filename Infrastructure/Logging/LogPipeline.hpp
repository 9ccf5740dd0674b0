#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/LogHandler.hpp>
#include <Infrastructure/Logging/HandOverQueue.hpp>
#include <Infrastructure/Logging/LocalLog.hpp>
#include <Infrastructure/Logging/LogDirectory.hpp>
#include <Infrastructure/Logging/LogFileNames.hpp>
#include <Infrastructure/Logging/LogOrigin.hpp>
#include <Infrastructure/Logging/LoggingOptions.hpp>

#include <memory>

namespace missive::logging {

/// The way of this process's records up to the pump, and the files of its log. It outlives the pump: what is told then
/// goes to the files.
class LogPipeline {
public:
    /// The clock must outlive it.
    LogPipeline(const Clock& clock, LogOrigin origin, const LoggingOptions& options);
    LogPipeline(const LogPipeline&) = delete;
    LogPipeline& operator=(const LogPipeline&) = delete;

    /// Lives as long as any share in it.
    static std::shared_ptr<LogHandler> handlerOf(const std::shared_ptr<LogPipeline>& pipeline);

    const LogOrigin& origin() const noexcept { return origin_; }
    HandOverQueue& queue() noexcept { return queue_; }
    LocalLog& local() noexcept { return local_; }
    LogFileNames& names() noexcept { return names_; }
    const LogFormat& format() const noexcept { return *format_; }

private:
    LogOrigin origin_;
    LogFileNames names_;
    LogDirectory files_;
    std::unique_ptr<LogFormat> format_;
    LocalLog local_{files_, *format_, names_};
    HandOverQueue queue_;
    std::unique_ptr<LogHandler> handler_;
};

} // namespace missive::logging
