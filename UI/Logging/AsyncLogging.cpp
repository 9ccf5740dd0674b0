#include <UI/Logging/AsyncLogging.hpp>

#include <Infrastructure/Logging/LogPumpTask.hpp>
#include <Infrastructure/Logging/UsualLogHandler.hpp>
#include <UI/Logging/CheckLogRoute.hpp>
#include <UI/Logging/LimitPublishing.hpp>
#include <UI/Logging/ReadLoggingOptions.hpp>
#include <UI/Logging/WarnOfLogRoute.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Assembly/BuildLogHandlers.hpp>
#include <UI/Missive/Assembly/TransportDefaults.hpp>

#include <filesystem>
#include <stdexcept>

namespace missive::logging {

namespace {

/// The files of monolog in the same directory are not the log's to remove.
void spareFilesOfMonolog(const App& app, LoggingOptions& options) {
    for (const auto& handler : app.configuration().monolog.handlers) {
        const std::filesystem::path path{handler.path};
        if (handler.type == "rotating_file" &&
            path.parent_path().lexically_normal() == options.directory.lexically_normal()) {
            options.files.spared.insert(path.stem().string());
        }
    }
}

} // namespace

/// What would be forgotten with the process is not to travel.
LoggingOptions AsyncLogging::read(App& app) {
    auto options = readLoggingOptions(app.section("logging"));
    spareFilesOfMonolog(app, options);
    options.handOver.transports = logTransports(app.configuration(), wireName);
    if (options.handOver.transports.empty()) {
        options.handOver.transports.emplace_back(usualTransport);
    }
    if (options.isEnabled && staysInMemory(app.configuration(), wireName)) {
        options.isEnabled = false;
        app.log("logging").write(LogLevel::Notice,
                                 "The log's records stay here and go to files: the transport \"" +
                                     logTransports(app.configuration(), wireName).front() +
                                     "\" is in-memory://, from which nobody takes them.",
                                 {});
    }
    return options;
}

AsyncLogging::AsyncLogging(App& app)
    : options_{read(app)},
      pipeline_{std::make_shared<LogPipeline>(app.clock(), LogOrigin::ofThisProcess(app.random()), options_)},
      archive_{{app.clock(), app.waiter(), pipeline_->format(), pipeline_->names()}, options_},
      publisher_{app.events()}, pump_{pipeline_->queue(),
                                      publisher_,
                                      pipeline_->local(),
                                      app.clock(),
                                      app.random(),
                                      app.log("logging"),
                                      {options_.batchSize, options_.publishTimeout}},
      status_{app.clock(), options_.directory} {
    app.logHandler(BuildLogHandlers::messengerService, LogPipeline::handlerOf(pipeline_));
    app.onWorker([this](WorkerEvents& events) { events.onRunning([this](const WorkerRunning&) { tell(); }); });
    if (options_.isAsked && app.configuration().monolog.handlers.empty()) {
        app.logHandler(std::make_shared<UsualLogHandler>(LogPipeline::handlerOf(pipeline_)));
    }
}

void AsyncLogging::assemble(App& app, std::vector<WiringProblem>& problems) {
    app.metrics({LogMetrics::definitions(), [this](Metrics& metrics) { metrics_.sample(metrics); }});
    for (const auto& [channel, least] : options_.levels) {
        app.logs().limit(channel, least);
    }
    if (options_.isEnabled) {
        findWay(app, problems);
    }
}

void AsyncLogging::findWay(App& app, std::vector<WiringProblem>& problems) {
    const auto& configuration = app.configuration();
    if (logTransports(configuration, wireName).empty()) {
        app.transportDefaults().route(wireName, usualTransport, usualDsn);
    }
    checkLogRoute(configuration, wireName, problems);
    for (const auto& name : logTransports(configuration, wireName)) {
        if (const auto* transport = configuration.messenger.findTransport(name)) {
            limitPublishing(app.transportDefaults(), name, transport->dsn, options_.publishTimeout);
        }
    }
    for (const auto& warning : warnOfLogRoute(configuration, wireName)) {
        app.log("logging").write(LogLevel::Warning, warning, {});
    }
}

std::unique_ptr<LogPumpTask> AsyncLogging::startPump(App& app) {
    if (!options_.isEnabled) {
        return nullptr;
    }
    try {
        return std::make_unique<LogPumpTask>(pipeline_->queue(), pump_, app.tasks(), options_,
                                             [this](bool isLast) { isLast ? write(true) : tell(); });
    } catch (const std::runtime_error& error) { // records then go to their files
        pipeline_->queue().close();
        app.log("logging").write(LogLevel::Warning, error.what(), {});
        return nullptr;
    }
}

void AsyncLogging::around(App& app, FunctionRef<void()> run) {
    const struct Last {
        AsyncLogging& logging;
        ~Last() { logging.write(true); }
    } last{*this};
    const auto task = startPump(app);
    run();
}

void AsyncLogging::tell() noexcept {
    if (status_.isDue()) {
        write(false);
    }
}

void AsyncLogging::write(bool isLast) noexcept {
    status_.write(pipeline_->origin(), pipeline_->queue().counts(), figures(), isLast);
}

LogArchiveFigures AsyncLogging::figures() const noexcept { return archive_.figures(); }

} // namespace missive::logging
