#include <UI/Missive/Assembly/LeadLog.hpp>

#include <UI/Missive/Assembly/BuildLogHandlers.hpp>

#include <utility>

namespace missive {

std::map<std::string, std::shared_ptr<TestLogHandler>> leadLog(const MonologConfiguration& configuration,
                                                               Wiring& wiring, AppPorts& ports, LogLevel leastOnConsole,
                                                               std::vector<WiringProblem>& problems) {
    if (configuration.handlers.empty()) {
        return {};
    }
    BuildLogHandlers build{configuration, wiring.namedLogHandlers, leastOnConsole, ports.clock, ports.random};
    std::vector<LogRoute> routes;
    for (const auto& handler : wiring.logHandlers) {
        routes.push_back({"a handler of the application", handler});
    }
    for (auto& route : build.routes(problems)) {
        routes.push_back(std::move(route));
    }
    if (!problems.empty()) {
        return {};
    }
    ports.logs.lead(std::move(routes));
    wiring.workerListeners.insert(wiring.workerListeners.begin(), [&logs = ports.logs](WorkerEvents& events) {
        events.onMessageReceived([&logs](const WorkerMessageReceived&) { logs.reset(); });
    });
    return build.tests();
}

} // namespace missive
