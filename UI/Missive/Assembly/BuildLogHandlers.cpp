#include <UI/Missive/Assembly/BuildLogHandlers.hpp>

#include <Infrastructure/Missive/Dsn/NearestName.hpp>
#include <Infrastructure/Missive/Log/BufferLogHandler.hpp>
#include <Infrastructure/Missive/Log/ConsoleLogHandler.hpp>
#include <Infrastructure/Missive/Log/DeduplicationLogHandler.hpp>
#include <Infrastructure/Missive/Log/FallbackLogHandler.hpp>
#include <Infrastructure/Missive/Log/FilterLogHandler.hpp>
#include <Infrastructure/Missive/Log/FingersCrossedLogHandler.hpp>
#include <Infrastructure/Missive/Log/FormattedLogHandler.hpp>
#include <Infrastructure/Missive/Log/GroupLogHandler.hpp>
#include <Infrastructure/Missive/Log/LogFile.hpp>
#include <Infrastructure/Missive/Log/MakeLogFormat.hpp>
#include <Infrastructure/Missive/Log/NullLogHandler.hpp>
#include <Infrastructure/Missive/Log/RotatingLogFile.hpp>
#include <Infrastructure/Missive/Log/SamplingLogHandler.hpp>
#include <Infrastructure/Missive/Log/StreamOutput.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <unistd.h>
#include <utility>

namespace missive {

namespace {

std::unique_ptr<LogOutput> outputOf(const LogHandlerConfiguration& handler, const Clock& clock) {
    if (handler.path == "php://stdout" || handler.path == "php://stderr") {
        return std::make_unique<StreamOutput>(handler.path == "php://stdout" ? STDOUT_FILENO : STDERR_FILENO,
                                              handler.path);
    }
    const LogFileOptions options{handler.filePermission, handler.useLocking};
    if (handler.type == "rotating_file") {
        return std::make_unique<RotatingLogFile>(clock,
                                                 RotatedNames{handler.path, handler.filenameFormat, handler.dateFormat},
                                                 static_cast<std::size_t>(handler.maxFiles), options);
    }
    return std::make_unique<LogFile>(clock, handler.path, options);
}

} // namespace

BuildLogHandlers::BuildLogHandlers(const MonologConfiguration& configuration, const Services& services,
                                   LogLevel leastOnConsole, const Clock& clock, Random& random)
    : configuration_{configuration}, services_{services}, leastOnConsole_{leastOnConsole}, clock_{clock},
      random_{random} {}

std::vector<LogRoute> BuildLogHandlers::routes(std::vector<WiringProblem>& problems) {
    std::vector<LogRoute> routes;
    for (const auto& handler : configuration_.handlers) {
        auto made = make(handler, problems);
        if (made && !handler.isNested) {
            routes.push_back({handler.name, std::move(made), handler.channels, handler.bubble});
        }
    }
    return routes;
}

std::shared_ptr<LogHandler> BuildLogHandlers::make(const LogHandlerConfiguration& handler,
                                                   std::vector<WiringProblem>& problems) {
    if (const auto found = made_.find(handler.name); found != made_.end()) {
        return found->second;
    }
    auto made = makeOf(handler, problems);
    if (made && handler.level != LogLevel::Debug) {
        made = std::make_shared<FilterLogHandler>(LogLevelSet::from(handler.level), std::move(made));
    }
    return made_[handler.name] = made;
}

std::shared_ptr<LogHandler> BuildLogHandlers::makeOf(const LogHandlerConfiguration& handler,
                                                     std::vector<WiringProblem>& problems) {
    if (handler.type == "stream" || handler.type == "rotating_file") {
        return writer(handler);
    }
    if (handler.type == "console") {
        const auto chosen = handler.verbosityLevels.find(leastOnConsole_);
        return std::make_shared<ConsoleLogHandler>(chosen == handler.verbosityLevels.end() ? leastOnConsole_
                                                                                           : chosen->second);
    }
    if (handler.type == "service") {
        return service(handler, problems);
    }
    if (handler.type == "messenger") {
        return messenger(handler, problems);
    }
    if (handler.type == "test") {
        return tests_[handler.name] = std::make_shared<TestLogHandler>();
    }
    auto members = membersOf(handler, problems);
    return members.empty() ? std::make_shared<NullLogHandler>() : makeChain(handler, std::move(members));
}

std::shared_ptr<LogHandler> BuildLogHandlers::makeChain(const LogHandlerConfiguration& handler,
                                                        std::vector<std::shared_ptr<LogHandler>> members) const {
    const auto& type = handler.type;
    const auto size = static_cast<std::size_t>(handler.bufferSize);
    if (type == "group" || type == "whatfailuregroup") {
        using enum GroupLogHandler::Failures;
        return std::make_shared<GroupLogHandler>(std::move(members), type == "group" ? Told : Ignored);
    }
    if (type == "fallbackgroup") {
        return std::make_shared<FallbackLogHandler>(std::move(members));
    }
    if (type == "fingers_crossed") {
        return std::make_shared<FingersCrossedLogHandler>(
            FingersCrossedOptions{handler.actionLevel, size, handler.stopBuffering, handler.passthruLevel},
            members.front());
    }
    if (type == "filter") {
        return std::make_shared<FilterLogHandler>(handler.acceptedLevels, members.front());
    }
    if (type == "deduplication") {
        return std::make_shared<DeduplicationLogHandler>(handler.deduplicationLevel, std::chrono::seconds{handler.time},
                                                         clock_, members.front());
    }
    if (type == "sampling") {
        return std::make_shared<SamplingLogHandler>(handler.factor, random_, members.front());
    }
    using enum BufferLogHandler::Overflow;
    return std::make_shared<BufferLogHandler>(size, handler.flushOnOverflow ? Flushes : DropsOldest, members.front());
}

std::vector<std::shared_ptr<LogHandler>> BuildLogHandlers::membersOf(const LogHandlerConfiguration& handler,
                                                                     std::vector<WiringProblem>& problems) {
    std::vector<std::shared_ptr<LogHandler>> members;
    for (const auto& name : handler.members) {
        const auto found = std::ranges::find(configuration_.handlers, name, &LogHandlerConfiguration::name);
        if (found != configuration_.handlers.end()) {
            if (auto made = make(*found, problems)) {
                members.push_back(std::move(made));
            }
        }
    }
    return members;
}

std::shared_ptr<LogHandler> BuildLogHandlers::service(const LogHandlerConfiguration& handler,
                                                      std::vector<WiringProblem>& problems) const {
    const auto found = services_.find(handler.id);
    if (found != services_.end()) {
        return found->second;
    }
    std::vector<std::string> ids;
    std::ranges::transform(services_, std::back_inserter(ids), &Services::value_type::first);
    problems.push_back({handler.origin + ": monolog.handlers." + handler.name +
                            ".id: No log handler is registered as \"" + handler.id + "\"" +
                            (ids.empty() ? "." : "; " + nameSuggestion(ids, handler.id)),
                        "Register it with app.logHandler(\"" + handler.id + "\", …)."});
    return nullptr;
}

std::shared_ptr<LogHandler> BuildLogHandlers::messenger(const LogHandlerConfiguration& handler,
                                                        std::vector<WiringProblem>& problems) const {
    const auto found = services_.find(messengerService);
    if (found != services_.end()) {
        return found->second;
    }
    problems.push_back({handler.origin + ": monolog.handlers." + handler.name +
                            ": This application's log records cannot travel as messages.",
                        "Wire it with missive::logging::wireLogging, or choose another type."});
    return nullptr;
}

std::shared_ptr<LogHandler> BuildLogHandlers::writer(const LogHandlerConfiguration& handler) const {
    return std::make_shared<FormattedLogHandler>(makeLogFormat(handler.format), outputOf(handler, clock_));
}

} // namespace missive
