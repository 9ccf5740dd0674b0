#pragma once

#include <Domain/Missive/FunctionRef.hpp>
#include <Infrastructure/Logging/BusLogPublisher.hpp>
#include <Infrastructure/Logging/LogPipeline.hpp>
#include <Infrastructure/Logging/LogPump.hpp>
#include <Infrastructure/Logging/LogPumpTask.hpp>
#include <Infrastructure/Logging/LoggingOptions.hpp>
#include <Infrastructure/Logging/ProcessLogArchive.hpp>
#include <Infrastructure/Logging/StatusFiles.hpp>
#include <UI/Logging/LogMetrics.hpp>
#include <UI/Missive/Feature.hpp>

#include <memory>

namespace missive::logging {

/// The log's records on their way over the bus, and into files behind it.
class AsyncLogging final : public Feature {
public:
    /// The name of a record on the wire.
    static constexpr const char* wireName = "logging.log_message";
    /// Where records go that have no route of their own: never to the application's database.
    static constexpr const char* usualTransport = "async_logging";
    static constexpr const char* usualDsn = "sqlite:///var/log-messages.db?queue_name=async_logging";

    explicit AsyncLogging(App& app);

    /// Gives records which are to travel a way where they have none, and checks it.
    void assemble(App& app, std::vector<WiringProblem>& problems) override;

    /// Sends records as long as `run` goes on; behind that all have their place.
    void around(App& app, FunctionRef<void()> run);

    /// Says where the records of this process are, once a second at most.
    void tell() noexcept;

    const LoggingOptions& options() const noexcept { return options_; }
    LogPipeline& pipeline() noexcept { return *pipeline_; }
    LogArchive& archive() noexcept { return archive_.archive(); }

    /// What this process has done with records that others told.
    LogArchiveFigures figures() const noexcept;

    StatusFiles& status() noexcept { return status_; }

private:
    static LoggingOptions read(App& app);

    void findWay(App& app, std::vector<WiringProblem>& problems);
    std::unique_ptr<LogPumpTask> startPump(App& app);
    void write(bool isLast) noexcept;

    LoggingOptions options_;
    std::shared_ptr<LogPipeline> pipeline_;
    ProcessLogArchive archive_;
    BusLogPublisher publisher_;
    LogPump pump_;
    StatusFiles status_;
    LogMetrics metrics_{pipeline_->queue(), pump_, nameOf(options_.handOver.whenFull)};
};

} // namespace missive::logging
