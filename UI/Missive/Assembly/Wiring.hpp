#pragma once

#include <Application/Missive/Bus/HandlerCall.hpp>
#include <Application/Missive/Bus/HandlerRegistry.hpp>
#include <Application/Missive/Bus/Hooks.hpp>
#include <Application/Missive/Bus/Middleware.hpp>
#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Domain/Missive/Port/LogHandler.hpp>
#include <Domain/Missive/Port/RetryPolicy.hpp>
#include <Domain/Missive/Port/TransportFactory.hpp>
#include <Infrastructure/Missive/Codec/MessageTypes.hpp>
#include <UI/Missive/Console/ConsoleHook.hpp>
#include <UI/Missive/MetricSource.hpp>
#include <UI/Missive/WiringProblem.hpp>
#include <UI/Missive/WorkBeside.hpp>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace missive {

/// What the contexts of an application have registered.
struct Wiring {
    HandlerRegistry commandHandlers;
    HandlerRegistry queryHandlers;
    HandlerRegistry eventHandlers;
    Hooks<HandlerCall> handlerHooks;
    MessageTypes messageTypes;
    std::map<std::string, std::shared_ptr<Middleware>> middleware;
    std::map<std::string, std::shared_ptr<RetryPolicy>> retryPolicies;
    std::vector<std::shared_ptr<TransportFactory>> transportFactories;
    std::vector<std::function<void(WorkerEvents&)>> workerListeners;
    std::vector<std::shared_ptr<ConsoleHook>> consoleHooks;
    std::vector<WorkBeside::Start> besides;
    std::vector<MetricSource> metricSources;
    /// Those that are there whatever the configuration says, and by their ids those that it may name.
    std::vector<std::shared_ptr<LogHandler>> logHandlers;
    std::map<std::string, std::shared_ptr<LogHandler>> namedLogHandlers;
    /// What was wrong with a registration by itself.
    std::vector<WiringProblem> problems;
};

} // namespace missive
