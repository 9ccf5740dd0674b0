#pragma once

#include <Domain/Missive/LogLevel.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/LogHandler.hpp>
#include <Domain/Missive/Port/Random.hpp>
#include <Infrastructure/Missive/Configuration/Monolog/MonologConfiguration.hpp>
#include <Infrastructure/Missive/Log/LogRoute.hpp>
#include <Infrastructure/Missive/Log/TestLogHandler.hpp>
#include <UI/Missive/WiringProblem.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace missive {

/// Makes the handlers that `monolog` describes.
class BuildLogHandlers {
public:
    /// By the ids under which the application registered them.
    using Services = std::map<std::string, std::shared_ptr<LogHandler>>;

    /// The id of what a handler of the type `messenger` is.
    static constexpr const char* messengerService = "App\\Logging\\MessengerLogHandler";

    /// `leastOnConsole` is what the verbosity of the command line asks for. Everything must outlive this, clock and
    /// random the handlers too.
    BuildLogHandlers(const MonologConfiguration& configuration, const Services& services, LogLevel leastOnConsole,
                     const Clock& clock, Random& random);

    /// What records are led to, the first first. What cannot be made is a problem.
    std::vector<LogRoute> routes(std::vector<WiringProblem>& problems);

    /// Those of the type `test` by name, also those that others hand on to.
    std::map<std::string, std::shared_ptr<TestLogHandler>> tests() const { return tests_; }

private:
    std::shared_ptr<LogHandler> make(const LogHandlerConfiguration& handler, std::vector<WiringProblem>& problems);
    std::shared_ptr<LogHandler> makeOf(const LogHandlerConfiguration& handler, std::vector<WiringProblem>& problems);
    std::shared_ptr<LogHandler> makeChain(const LogHandlerConfiguration& handler,
                                          std::vector<std::shared_ptr<LogHandler>> members) const;
    std::vector<std::shared_ptr<LogHandler>> membersOf(const LogHandlerConfiguration& handler,
                                                       std::vector<WiringProblem>& problems);
    std::shared_ptr<LogHandler> service(const LogHandlerConfiguration& handler,
                                        std::vector<WiringProblem>& problems) const;
    std::shared_ptr<LogHandler> messenger(const LogHandlerConfiguration& handler,
                                          std::vector<WiringProblem>& problems) const;
    std::shared_ptr<LogHandler> writer(const LogHandlerConfiguration& handler) const;

    const MonologConfiguration& configuration_;
    const Services& services_;
    LogLevel leastOnConsole_;
    const Clock& clock_;
    Random& random_;
    Services made_;
    std::map<std::string, std::shared_ptr<TestLogHandler>> tests_;
};

} // namespace missive
