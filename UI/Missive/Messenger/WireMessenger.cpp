#include <UI/Missive/Messenger/WireMessenger.hpp>

#include <Application/Missive/Worker/LogWorkerEvents.hpp>
#include <Application/Missive/Worker/PurgeInboxRegularly.hpp>
#include <Infrastructure/Missive/Transport/InMemory/InMemoryTransportFactory.hpp>
#include <Infrastructure/Missive/Transport/Sync/SyncTransportFactory.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Assembly/Messaging.hpp>
#include <UI/Missive/Messenger/MessengerCommands.hpp>

#include <memory>

namespace missive {

void wireMessenger(App& app) {
    app.transports(std::make_shared<SyncTransportFactory>(
        [&app](Envelope& envelope) { app.messaging().buses().routable().dispatch(envelope); }));
    app.transports(std::make_shared<InMemoryTransportFactory>(app.codec(), app.clock()));
    app.onWorker([&app](WorkerEvents& events) { logWorkerEvents(events, app.names(), app.log()); });
    app.onWorker(
        [&app](WorkerEvents& events) { purgeInboxRegularly(events, app.messaging().inboxPurge(), app.tasks()); });
    app.feature<MessengerCommands>();
}

} // namespace missive
