#include <UI/Logging/AsyncLogging.hpp>

#include <Infrastructure/Logging/LogPumpTask.hpp>
#include <Infrastructure/Logging/UsualLogHandler.hpp>
#include <UI/Logging/CheckLogRoute.hpp>
#include <UI/Logging/ReadLoggingOptions.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Assembly/BuildLogHandlers.hpp>

#include <stdexcept>

namespace missive::logging {

AsyncLogging::AsyncLogging(App& app)
    : options_{readLoggingOptions(app.section("logging"))},
      pipeline_{std::make_shared<LogPipeline>(app.clock(), LogOrigin::ofThisProcess(app.random()), options_)},
      archive_{pipeline_->files(), pipeline_->format()}, publisher_{app.events()},
      pump_{pipeline_->queue(), publisher_,         pipeline_->local(), app.clock(),
            app.random(),       app.log("logging"), options_.batchSize},
      status_{app.clock(), options_.directory} {
    app.logHandler(BuildLogHandlers::messengerService, LogPipeline::handlerOf(pipeline_));
    if (options_.isAsked && app.configuration().monolog.handlers.empty()) {
        app.logHandler(std::make_shared<UsualLogHandler>(LogPipeline::handlerOf(pipeline_)));
    }
}

void AsyncLogging::assemble(App& app, std::vector<WiringProblem>& problems) {
    if (options_.isEnabled) {
        checkLogRoute(app.configuration(), wireName, problems);
    }
}

std::unique_ptr<LogPumpTask> AsyncLogging::startPump(App& app) {
    if (!options_.isEnabled) {
        return nullptr;
    }
    try {
        return std::make_unique<LogPumpTask>(pipeline_->queue(), pump_, app.tasks(), options_, [this] { tell(false); });
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
