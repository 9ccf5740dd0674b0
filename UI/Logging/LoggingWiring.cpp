#include <UI/Logging/LoggingWiring.hpp>

#include <Application/Logging/EventHandler/LogMessageHandler.hpp>
#include <Infrastructure/Logging/LoggingMessages.hpp>
#include <UI/Logging/AsyncLogging.hpp>
#include <UI/Logging/LogArchiveMetrics.hpp>
#include <UI/Logging/LoggingChannelsConsoleCommand.hpp>
#include <UI/Logging/LoggingPurgeConsoleCommand.hpp>
#include <UI/Logging/LoggingStatusConsoleCommand.hpp>
#include <UI/Logging/LoggingTailConsoleCommand.hpp>
#include <UI/Logging/LoggingVerifyConsoleCommand.hpp>
#include <UI/Logging/PumpLogBesideCommands.hpp>
#include <UI/Logging/TestLoggingConsoleCommand.hpp>
#include <UI/Missive/App.hpp>

#include <memory>

namespace missive::logging {

void wireLogging(App& app) {
    auto& logging = app.feature<AsyncLogging>();
    app.message<LogMessage>(AsyncLogging::wireName);
    app.batch("logging.write", LogMessageHandler{logging.archive()},
              {.size = logging.options().consumerBatch, .wait = logging.options().consumerWait});
    app.hook(std::shared_ptr<ConsoleHook>{std::make_shared<PumpLogBesideCommands>(app, logging)});
    app.metrics({LogArchiveMetrics::definitions(), [&figures = app.make<LogArchiveMetrics>(logging.status())](
                                                       Metrics& metrics) { figures.sample(metrics); }});
    app.console<TestLoggingConsoleCommand>(app, logging.pipeline().queue());
    app.console<LoggingStatusConsoleCommand>(app, logging);
    app.console<LoggingVerifyConsoleCommand>();
    app.console<LoggingTailConsoleCommand>(
        LoggingTailConsoleCommand::Parts{logging.options().directory, app.clock(), app.waiter(), app.log("console")});
    app.console<LoggingChannelsConsoleCommand>(app.configuration().monolog, logging.options().isAsked);
    app.console<LoggingPurgeConsoleCommand>(logging.options(), app.clock());
}

} // namespace missive::logging
