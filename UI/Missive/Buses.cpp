#include <UI/Missive/Buses.hpp>

#include <Application/Missive/Bus/BusNames.hpp>
#include <Application/Missive/Middleware/AddBusNameStamp.hpp>
#include <Application/Missive/Middleware/CallHandler.hpp>
#include <Application/Missive/Middleware/DispatchAfterCurrentBus.hpp>
#include <Application/Missive/Middleware/HandleEvent.hpp>
#include <Application/Missive/Middleware/RestoreOriginalReceiver.hpp>
#include <Application/Missive/Middleware/SendMessage.hpp>
#include <Application/Missive/Middleware/Transactional.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace missive {

namespace {

using Middlewares = std::vector<std::shared_ptr<Middleware>>;
using Access = UnitOfWorkPurpose::Access;

const BusConfiguration* find(const MessengerConfiguration& configuration, std::string_view name) {
    for (const auto& bus : configuration.buses) {
        if (bus.name == name) {
            return &bus;
        }
    }
    return nullptr;
}

std::string chosenEventBus(const MessengerConfiguration& configuration) {
    const bool isOurs = configuration.defaultBus.empty() || find(configuration, BusNames::event) != nullptr;
    return isOurs ? std::string{BusNames::event} : configuration.defaultBus;
}

BusConfiguration configurationOf(const MessengerConfiguration& configuration, const std::string& name) {
    const auto* bus = find(configuration, name);
    return bus == nullptr ? BusConfiguration{.name = name, .defaultMiddleware = {}, .middleware = {}} : *bus;
}

/// Symfony's middleware for Doctrine transactions: every handler here has a unit of work anyway.
bool isAlwaysThere(std::string_view id) { return id == "doctrine_transaction"; }

void appendConfigured(const BusConfiguration& bus, const Wiring& wiring, Middlewares& middleware,
                      std::vector<WiringProblem>& problems) {
    for (const auto& reference : bus.middleware) {
        if (isAlwaysThere(reference.id)) {
            continue;
        }
        const auto place = reference.origin.empty() ? "" : reference.origin + ": ";
        const auto found = wiring.middleware.find(reference.id);
        if (found == wiring.middleware.end()) {
            problems.push_back({place + "The bus \"" + bus.name + "\" names the middleware \"" + reference.id +
                                    "\", which is not registered.",
                                "Register it: app.middleware(\"" + reference.id + "\", ...), or remove it."});
        } else if (!reference.arguments.empty()) {
            problems.push_back(
                {place + "The middleware \"" + reference.id + "\" of the bus \"" + bus.name + "\" has arguments.",
                 "Arguments from the configuration are not supported: give them where it is registered."});
        } else {
            middleware.push_back(found->second);
        }
    }
}

Middlewares common(const BusConfiguration& bus) {
    if (!bus.defaultMiddleware.enabled) {
        return {};
    }
    return {std::make_shared<AddBusNameStamp>(bus.name), std::make_shared<DispatchAfterCurrentBus>()};
}

} // namespace

Buses::Buses(const MessengerConfiguration& configuration, UnitOfWork& unitOfWork, Log& log)
    : unitOfWork_{unitOfWork}, log_{log}, commandMessages_{std::string{BusNames::command}},
      queryMessages_{std::string{BusNames::query}}, eventMessages_{chosenEventBus(configuration)} {
    release_.releaseTo(events_);
}

void Buses::connect(const MessengerConfiguration& configuration, const Wiring& wiring, const Routing& routing,
                    Outbox& outbox, IdGenerator& ids, std::vector<WiringProblem>& problems) {
    for (const auto& bus : configuration.buses) {
        const bool isUsed = routable_.find(bus.name) != nullptr;
        if (!isUsed && !bus.middleware.empty()) {
            problems.push_back({"The bus \"" + bus.name + "\" has middleware, and nothing is ever dispatched on it.",
                                "Missive has \"command.bus\", \"query.bus\" and \"" + eventBusName() + "\"."});
        }
    }
    const auto connectSynchronous = [&](MessageBus& bus, const HandlerRegistry& handlers, Access access) {
        const auto settings = configurationOf(configuration, bus.name());
        auto middleware = common(settings);
        appendConfigured(settings, wiring, middleware, problems);
        middleware.push_back(std::make_shared<Transactional>(unitOfWork_, release_, wiring.messageTypes, access));
        middleware.push_back(std::make_shared<CallHandler>(handlers));
        bus.use(std::move(middleware), &handlers);
    };
    connectSynchronous(commandMessages_, wiring.commandHandlers, Access::Write);
    connectSynchronous(queryMessages_, wiring.queryHandlers, Access::Read);

    const auto settings = configurationOf(configuration, eventMessages_.name());
    auto middleware = common(settings);
    middleware.push_back(std::make_shared<RestoreOriginalReceiver>(routing.transports()));
    appendConfigured(settings, wiring, middleware, problems);
    middleware.push_back(std::make_shared<SendMessage>(routing, outbox, unitOfWork_, ids, wiring.messageTypes, log_,
                                                       settings.defaultMiddleware.allowNoSenders));
    middleware.push_back(std::make_shared<HandleEvent>(wiring.eventHandlers, unitOfWork_, release_, wiring.messageTypes,
                                                       log_, settings.defaultMiddleware.allowNoHandlers));
    eventMessages_.use(std::move(middleware), &wiring.eventHandlers);
}

} // namespace missive
