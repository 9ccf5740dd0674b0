#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/LogHandler.hpp>
#include <Infrastructure/Logging/HandOverQueue.hpp>
#include <Infrastructure/Logging/LocalLog.hpp>
#include <Infrastructure/Logging/LogDirectory.hpp>
#include <Infrastructure/Logging/LogFileNames.hpp>
#include <Infrastructure/Logging/LogOrigin.hpp>
#include <Infrastructure/Logging/LoggingOptions.hpp>
#include <Infrastructure/Missive/Runtime/ProcessFork.hpp>

#include <functional>
#include <memory>

namespace missive::logging {

/// The way of this process's records up to the pump, and the files of its log. It outlives the pump: what is told then
/// goes to the files, and so does at its end what no pump took. In a child by fork, which has no pump, everything does,
/// under numbers and a run of the child's own; what waited is the parent's.
class LogPipeline final : private ProcessFork::Listener {
public:
    /// The clock must outlive it.
    LogPipeline(const Clock& clock, LogOrigin origin, const LoggingOptions& options);
    ~LogPipeline();
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
    void forking() noexcept override { queue_.beginFork(); }
    void forked() noexcept override { queue_.endFork(); }
    void bornByFork() noexcept override;

    LogDirectory openFiles() const;
    LogFileNames openNames() const;
    std::unique_ptr<LogHandler> makeHandler();

    const Clock& clock_;
    const LoggingOptions options_;
    LogOrigin origin_;
    LogFileNames names_;
    LogDirectory files_;
    std::unique_ptr<LogFormat> format_;
    LocalLog local_{files_, *format_, names_};
    HandOverQueue queue_;
    std::function<void(LogOrigin)> rename_;
    std::unique_ptr<LogHandler> handler_;
    ProcessFork fork_{*this};
};

} // namespace missive::logging
