#include <UI/Missive/Messenger/Messenger.hpp>

#include <Application/Missive/Worker/Listener/LogWorkerEvents.hpp>
#include <Application/Missive/Worker/Listener/PurgeInboxRegularly.hpp>
#include <Infrastructure/Missive/Transport/InMemory/InMemoryTransportFactory.hpp>
#include <Infrastructure/Missive/Transport/Sync/SyncTransportFactory.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Assembly/Messaging.hpp>
#include <UI/Missive/Messenger/ConsumeMessagesCommand.hpp>
#include <UI/Missive/Messenger/DebugConfigCommand.hpp>
#include <UI/Missive/Messenger/DebugMessengerCommand.hpp>
#include <UI/Missive/Messenger/FailedMessagesRemoveCommand.hpp>
#include <UI/Missive/Messenger/FailedMessagesRetryCommand.hpp>
#include <UI/Missive/Messenger/FailedMessagesShowCommand.hpp>
#include <UI/Missive/Messenger/SetupTransportsCommand.hpp>
#include <UI/Missive/Messenger/StatsCommand.hpp>
#include <UI/Missive/Messenger/StopWorkersCommand.hpp>

#include <memory>

namespace missive {

namespace {

WorkerServices workerServices(App& app) {
    auto& messaging = app.messaging();
    return {.transports = messaging.transports(),
            .buses = messaging.buses().routable(),
            .processor = messaging.processor(),
            .forwarding = messaging.forwarding(),
            .clock = app.clock(),
            .tasks = app.tasks(),
            .names = app.names(),
            .log = app.log("messenger"),
            .restartSignal = messaging.restartSignal(),
            .memoryUsage = app.memoryUsage(),
            .stopSignals = app.configuration().messenger.stopWorkerOnSignals,
            .listeners = app.wiring().workerListeners,
            .besides = app.wiring().besides};
}

} // namespace

Messenger::Messenger(App& app) {
    app.transports(std::make_shared<SyncTransportFactory>(
        [&app](Envelope& envelope) { app.messaging().buses().routable().dispatch(envelope); }));
    app.transports(std::make_shared<InMemoryTransportFactory>(app.codec(), app.clock()));
    app.onWorker([&app](WorkerEvents& events) { logWorkerEvents(events, app.names(), app.log("messenger")); });
    app.onWorker(
        [&app](WorkerEvents& events) { purgeInboxRegularly(events, app.messaging().inboxPurge(), app.tasks()); });
}

void Messenger::assemble(App& app, std::vector<WiringProblem>&) {
    const auto& configuration = app.configuration();
    const auto& wiring = app.wiring();
    const auto& messaging = app.messaging();
    const auto& transports = messaging.transports();
    const auto services = workerServices(app);
    app.console<ConsumeMessagesCommand>(services);
    app.console<StatsCommand>(transports, app.clock());
    app.console<StopWorkersCommand>(services.restartSignal, app.clock());
    app.console<SetupTransportsCommand>(transports);
    const FailureTransports failures{transports, configuration.messenger.failureTransport.value_or("")};
    const FailedMessageReader reader{app.names(), app.codec()};
    app.console<FailedMessagesShowCommand>(failures, reader);
    app.console<FailedMessagesRetryCommand>(services, failures, reader);
    app.console<FailedMessagesRemoveCommand>(failures, reader);
    const auto& buses = messaging.buses();
    app.console<DebugMessengerCommand>(
        std::vector<BusDescription>{{buses.commandBusName(), wiring.commandHandlers},
                                    {buses.queryBusName(), wiring.queryHandlers},
                                    {buses.eventBusName(), wiring.eventHandlers}},
        transports, app.names(), [&messaging](TypeId type) { return messaging.routing().namesFor(type); }, app.notes());
    app.console<DebugConfigCommand>(configuration.entries);
}

} // namespace missive
