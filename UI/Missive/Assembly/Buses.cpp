#include <UI/Missive/Assembly/Buses.hpp>

#include <Application/Missive/Bus/BusNames.hpp>
#include <Application/Missive/Bus/NoHandlerForMessage.hpp>
#include <Application/Missive/Middleware/AddCorrelation.hpp>
#include <Application/Missive/Middleware/CallHandler.hpp>
#include <Application/Missive/Middleware/HandleEvent.hpp>
#include <Application/Missive/Middleware/RestoreOriginalReceiver.hpp>
#include <Application/Missive/Middleware/SendMessage.hpp>
#include <Application/Missive/Middleware/Transactional.hpp>
#include <UI/Missive/Assembly/ConfiguredMiddleware.hpp>
#include <UI/Missive/Assembly/UnregisteredEvent.hpp>

#include <algorithm>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace missive {

namespace {

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

/// Stands in a bus until it is connected.
class RefuseDispatch final : public Middleware {
public:
    explicit RefuseDispatch(std::string_view bus) : bus_{bus} {}

    void handle(Envelope&, Stack) override {
        throw std::logic_error{"Nothing can be dispatched on the bus \"" + bus_ +
                               "\" while the application is wired: do it in a handler or in a console command."};
    }

private:
    std::string bus_;
};

/// What is wrong with a bus nobody uses here is nobody's problem.
void judge(bool isUsed, const std::vector<WiringProblem>& found, std::vector<WiringProblem>& problems,
           std::vector<WiringNote>& notes) {
    for (const auto& problem : found) {
        if (isUsed) {
            problems.push_back(problem);
        } else {
            notes.push_back({problem.sentence + " Nothing is handled on that bus here."});
        }
    }
}

} // namespace

Buses::Buses(const MessengerConfiguration& configuration, UnitOfWork& unitOfWork, Log& log)
    : unitOfWork_{unitOfWork}, log_{log}, commandMessages_{std::string{BusNames::command}},
      queryMessages_{std::string{BusNames::query}}, eventMessages_{chosenEventBus(configuration)} {
    for (auto* bus : {&commandMessages_, &queryMessages_, &eventMessages_}) {
        bus->use({std::make_shared<RefuseDispatch>(bus->name())});
    }
    postCommit_.storeOn(events_);
}

void Buses::connect(const MessengerConfiguration& configuration, const Wiring& wiring, const Routing& routing,
                    Outbox& outbox, IdGenerator& ids, std::vector<WiringProblem>& problems,
                    std::vector<WiringNote>& notes) {
    const auto connectSynchronous = [&](MessageBus& bus, const HandlerRegistry& handlers, Access access) {
        const auto settings = configurationOf(configuration, bus.name());
        std::vector<WiringProblem> found;
        auto middleware = ConfiguredMiddleware{settings, wiring, nullptr}.list(found);
        judge(!handlers.all().empty(), found, problems, notes);
        middleware.push_back(std::make_shared<Transactional>(unitOfWork(), wiring.messageTypes, access));
        middleware.push_back(std::make_shared<CallHandler>(handlers));
        bus.use(std::move(middleware), &handlers);
    };
    connectSynchronous(commandMessages_, wiring.commandHandlers, Access::Write);
    connectSynchronous(queryMessages_, wiring.queryHandlers, Access::Read);
    connectEvents(configuration, wiring, routing, outbox, ids, problems, notes);
    noteIdleMiddleware(configuration, wiring, notes);
}

void Buses::connectEvents(const MessengerConfiguration& configuration, const Wiring& wiring, const Routing& routing,
                          Outbox& outbox, IdGenerator& ids, std::vector<WiringProblem>& problems,
                          std::vector<WiringNote>& notes) {
    const auto settings = configurationOf(configuration, eventMessages_.name());
    const bool allowNoHandlers = settings.defaultMiddleware.allowNoHandlers;
    const auto checkUnsent = [&wiring, allowNoHandlers](TypeId type) {
        if (!wiring.eventHandlers.handlersFor(type).empty()) {
            return;
        }
        if (wiring.messageTypes.find(type) == nullptr) {
            throw UnregisteredEvent{std::string{type.name()}};
        }
        if (!allowNoHandlers) {
            throw NoHandlerForMessage{wiring.messageTypes.nameOf(type)};
        }
    };
    const auto sending = std::make_shared<SendMessage>(routing, outbox, unitOfWork_, ids, wiring.messageTypes, log_,
                                                       settings.defaultMiddleware.allowNoSenders, checkUnsent);
    std::vector<WiringProblem> found;
    auto middleware = ConfiguredMiddleware{settings, wiring, sending}.list(found);
    judge(!wiring.messageTypes.all().empty(), found, problems, notes);
    const bool isSending = std::find(middleware.begin(), middleware.end(), sending) != middleware.end();
    middleware.insert(middleware.begin(), {std::make_shared<AddCorrelation>(),
                                           std::make_shared<RestoreOriginalReceiver>(routing.transports())});
    if (!isSending) {
        middleware.push_back(sending);
    }
    middleware.push_back(std::make_shared<HandleEvent>(wiring.eventHandlers, unitOfWork(), wiring.handlerHooks,
                                                       wiring.messageTypes, log_, allowNoHandlers));
    eventMessages_.use(std::move(middleware), &wiring.eventHandlers);
}

void Buses::noteIdleMiddleware(const MessengerConfiguration& configuration, const Wiring& wiring,
                               std::vector<WiringNote>& notes) const {
    std::set<std::string> named;
    for (const auto& bus : configuration.buses) {
        const bool isOurs = routable_.find(bus.name) != nullptr;
        for (const auto& reference : bus.middleware) {
            if (isOurs) {
                named.insert(reference.id);
            }
        }
        if (!isOurs && !bus.middleware.empty()) {
            notes.push_back(
                {"The bus \"" + bus.name +
                 "\" has middleware, and nothing is ever dispatched on it here. Missive has \"command.bus\", "
                 "\"query.bus\" and \"" +
                 eventBusName() + "\"."});
        }
    }
    for (const auto& [id, middleware] : wiring.middleware) {
        if (!named.contains(id)) {
            notes.push_back({"The middleware \"" + id +
                                 "\" is registered, and no bus names it, so it is never called. Name it in the "
                                 "\"middleware\" of a bus, or remove it.",
                             true});
        }
    }
}

} // namespace missive
