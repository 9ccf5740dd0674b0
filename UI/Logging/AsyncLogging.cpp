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

#include <stdexcept>

namespace missive::logging {

/// What would be forgotten with the process is not to travel.
LoggingOptions AsyncLogging::read(App& app) {
    auto options = readLoggingOptions(app.section("logging"));
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
      archive_{pipeline_->files(), pipeline_->format()}, publisher_{app.events()},
      pump_{pipeline_->queue(),
            publisher_,
            pipeline_->local(),
            app.clock(),
            app.random(),
            app.log("logging"),
            {options_.batchSize, options_.publishTimeout}},
      status_{app.clock(), options_.directory} {
    app.logHandler(BuildLogHandlers::messengerService, LogPipeline::handlerOf(pipeline_));
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
                                             [this](bool isLast) { tell(isLast); });
    } catch (const std::runtime_error& error) { // records then go to their files
        pipeline_->queue().close();
        app.log("logging").write(LogLevel::Warning, error.what(), {});
        return nullptr;
    }
}

void AsyncLogging::around(App& app, FunctionRef<void()> run) {
    const struct Last {
        AsyncLogging& logging;
        ~Last() { logging.tell(true); }
    } last{*this};
    const auto task = startPump(app);
    run();
}

void AsyncLogging::tell(bool isLast) noexcept {
    status_.write(pipeline_->origin(), pipeline_->queue().counts(), isLast);
}

} // namespace missive::logging
