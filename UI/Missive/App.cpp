#include <UI/Missive/App.hpp>

#include <Application/Missive/Worker/PurgeInboxRegularly.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Infrastructure/Missive/Configuration/NearestName.hpp>
#include <Infrastructure/Missive/Configuration/SecretRedaction.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportFactory.hpp>
#include <Infrastructure/Missive/Transport/InMemory/InMemoryTransportFactory.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisTransportFactory.hpp>
#include <Infrastructure/Missive/Transport/Sync/SyncTransportFactory.hpp>
#include <UI/Missive/BuildRouting.hpp>
#include <UI/Missive/BuildTransports.hpp>
#include <UI/Missive/CheckHandlers.hpp>
#include <UI/Missive/CheckTransportUses.hpp>
#include <UI/Missive/Messenger/ConsumeMessagesCommand.hpp>
#include <UI/Missive/Messenger/DebugConfigCommand.hpp>
#include <UI/Missive/Messenger/DebugMessengerCommand.hpp>
#include <UI/Missive/Messenger/FailedMessagesRemoveCommand.hpp>
#include <UI/Missive/Messenger/FailedMessagesRetryCommand.hpp>
#include <UI/Missive/Messenger/FailedMessagesShowCommand.hpp>
#include <UI/Missive/Messenger/SetupTransportsCommand.hpp>
#include <UI/Missive/Messenger/StatsCommand.hpp>
#include <UI/Missive/Messenger/StopWorkersCommand.hpp>
#include <UI/Missive/NoteIdleMessages.hpp>
#include <UI/Missive/WiringError.hpp>

#include <algorithm>
#include <exception>
#include <optional>
#include <set>
#include <stdexcept>

namespace missive {

App::App(Configuration configuration, LogLevel leastLogged)
    : configuration_{std::move(configuration)}, ports_{leastLogged}, database_{ApplicationDatabase::at(
                                                                         configuration_.databaseUrl, ports_)},
      buses_{configuration_.messenger, database(), ports_.log}, outbox_{transports_,  forwarding_,  database(),
                                                                        ports_.clock, ports_.tasks, ports_.log},
      failures_{transports_, database(), buses_.release(), ports_.clock}, inboxPurge_{database().inbox(), database(),
                                                                                      buses_.release(),   transports_,
                                                                                      ports_.clock,       ports_.log},
      processor_{buses_.routable(), failures_} {
    const auto dispatch = [this](Envelope& envelope) { buses_.routable().dispatch(envelope); };
    transports(std::make_shared<SyncTransportFactory>(dispatch));
    transports(std::make_shared<InMemoryTransportFactory>(codec_, ports_.clock));
    transports(std::make_shared<AmqpTransportFactory>(codec_, ports_.clock, ports_.ids, ports_.tasks, ports_.log));
    transports(std::make_shared<RedisTransportFactory>(codec_, ports_.clock, ports_.ids, ports_.log));
    for (auto& factory : database_->transports(codec_)) {
        transports(std::move(factory));
    }
}

App::~App() = default;

void App::middleware(std::string id, std::shared_ptr<Middleware> middleware) {
    wiring_.middleware.insert_or_assign(std::move(id), std::move(middleware));
}

void App::retryPolicy(std::string service, std::shared_ptr<RetryPolicy> policy) {
    wiring_.retryPolicies.insert_or_assign(std::move(service), std::move(policy));
}

void App::transports(std::shared_ptr<TransportFactory> factory) {
    wiring_.transportFactories.push_back(std::move(factory));
}

void App::schema(std::string name, std::vector<std::string> tables) {
    database_->database().declareSchema(std::move(name), std::move(tables));
}

std::int64_t App::failedMessages() const {
    std::set<std::string> names;
    for (const auto& entry : transports_.all()) {
        names.insert(entry.failureTransport);
    }
    std::int64_t count = 0;
    for (const auto& name : names) {
        const auto* entry = transports_.find(name);
        auto* counting = entry == nullptr ? nullptr : entry->transport.power<MessageCountAware>();
        if (counting != nullptr) {
            const auto counts = counting->messageCounts();
            count += counts.ready + counts.delayed + counts.claimed + counts.parked;
        }
    }
    return count;
}

void App::registered(const std::function<void()>& registration) {
    try {
        registration();
    } catch (const std::logic_error& error) {
        wiring_.problems.push_back({error.what(), ""});
    }
}

void App::checkTypeMappings(std::vector<WiringProblem>& problems) {
    std::vector<std::string> known;
    for (const auto* message : wiring_.messageTypes.all()) {
        known.push_back(message->wireName);
    }
    for (const auto& [wireName, mapping] : configuration_.types) {
        try {
            wiring_.messageTypes.mapName(wireName, mapping.foreignName);
        } catch (const std::logic_error& error) {
            const bool isKnown = std::find(known.begin(), known.end(), wireName) != known.end();
            const auto near = isKnown ? std::nullopt : nearestName(known, wireName);
            problems.push_back(
                {mapping.origin + ": missive.types." + wireName + ": " + error.what(),
                 near ? "Did you mean \"" + *near + "\"?" : "Correct missive.types in the configuration."});
        }
    }
}

void App::assemble(ConsoleApplication& console) {
    wiring_.commandHandlers.freeze();
    wiring_.queryHandlers.freeze();
    wiring_.eventHandlers.freeze();
    auto problems = checkHandlers(wiring_);
    checkTypeMappings(problems);
    buildTransports(configuration_.messenger, wiring_, ports_.random, transports_, problems);
    checkTransportUses(configuration_.messenger, wiring_, transports_, problems, notes_);
    buildRouting(configuration_, wiring_, routing_, problems, notes_);
    buses_.connect(configuration_.messenger, wiring_, routing_, outbox_, ports_.ids, problems, notes_);
    if (!problems.empty()) {
        throw WiringError{problems};
    }
    noteIdleMessages(wiring_, routing_, notes_);
    for (auto& note : notes_) {
        note.sentence = redactText(note.sentence);
        if (note.isWarning) {
            ports_.log.write(LogLevel::Warning, note.sentence, {});
        }
    }
    addMessengerCommands(console);
    for (auto& command : consoleCommands_) {
        console.add(std::move(command));
    }
    consoleCommands_.clear();
}

void App::addMessengerCommands(ConsoleApplication& console) {
    const WorkerServices services{
        .transports = transports_,
        .buses = buses_.routable(),
        .processor = processor_,
        .forwarding = forwarding_,
        .clock = ports_.clock,
        .tasks = ports_.tasks,
        .names = wiring_.messageTypes,
        .log = ports_.log,
        .restartSignal = database_->restartSignal(),
        .memoryUsage = ports_.memory,
        .stopSignals = configuration_.messenger.stopWorkerOnSignals,
        .listen = [this](WorkerEvents& events) { purgeInboxRegularly(events, inboxPurge_, ports_.tasks); }};
    console.add(std::make_unique<ConsumeMessagesCommand>(services));
    console.add(std::make_unique<StatsCommand>(transports_, ports_.clock));
    console.add(std::make_unique<StopWorkersCommand>(database_->restartSignal(), ports_.clock));
    console.add(std::make_unique<SetupTransportsCommand>(transports_));
    const FailureTransports failures{transports_, configuration_.messenger.failureTransport.value_or("")};
    const FailedMessageReader reader{wiring_.messageTypes, codec_};
    console.add(std::make_unique<FailedMessagesShowCommand>(failures, reader));
    console.add(std::make_unique<FailedMessagesRetryCommand>(services, failures, reader));
    console.add(std::make_unique<FailedMessagesRemoveCommand>(failures, reader));
    const std::vector<BusDescription> buses{{buses_.commandBusName(), wiring_.commandHandlers},
                                            {buses_.queryBusName(), wiring_.queryHandlers},
                                            {buses_.eventBusName(), wiring_.eventHandlers}};
    console.add(std::make_unique<DebugMessengerCommand>(
        buses, transports_, wiring_.messageTypes, [this](TypeId type) { return routing_.namesFor(type); }, notes_));
    console.add(std::make_unique<DebugConfigCommand>(configuration_.entries));
}

} // namespace missive
