#include <UI/Missive/App.hpp>

#include <Infrastructure/Missive/Dsn/SecretRedaction.hpp>
#include <UI/Missive/Assembly/CheckHandlers.hpp>
#include <UI/Missive/Assembly/MapForeignNames.hpp>
#include <UI/Missive/Assembly/Messaging.hpp>
#include <UI/Missive/WiringError.hpp>

#include <stdexcept>

namespace missive {

App::App(Configuration configuration, LogLevel leastLogged)
    : configuration_{std::move(configuration)}, ports_{leastLogged} {}

App::~App() {
    if (messaging_) {
        messaging_->finish(); // what it still forwards needs transports, and bears stamps of what was made
    }
}

void App::middleware(std::string id, std::shared_ptr<Middleware> middleware) {
    if (!wiring_.middleware.try_emplace(id, std::move(middleware)).second) {
        wiring_.problems.push_back(
            {"Two middleware are registered under the id \"" + id + "\".", "Give each its own id."});
    }
}

void App::retryPolicy(std::string service, std::shared_ptr<RetryPolicy> policy) {
    if (!wiring_.retryPolicies.try_emplace(service, std::move(policy)).second) {
        wiring_.problems.push_back(
            {"Two retry strategies are registered under the name \"" + service + "\".", "Give each its own name."});
    }
}

void App::transports(std::shared_ptr<TransportFactory> factory) {
    wiring_.transportFactories.push_back(std::move(factory));
}

void App::onWorker(std::function<void(WorkerEvents&)> listener) {
    wiring_.workerListeners.push_back(std::move(listener));
}

void App::beside(WorkBeside::Start start) { wiring_.besides.push_back(std::move(start)); }

void App::databases(const DatabaseKind& kind) {
    database_.offer(kind);
    if (auto* database = database_.found(); database != nullptr && !messaging_) {
        messaging_ = std::make_unique<Messaging>(configuration_.messenger, wiring_, *database, ports_);
    }
}

Messaging& App::messaging() const {
    static_cast<void>(database_.get());
    return *messaging_;
}

OdbUnitOfWork& App::database() const { return database_.get().unitOfWork(); }
const CommandBus& App::commands() const { return messaging().buses().commands(); }
const QueryBus& App::queries() const { return messaging().buses().queries(); }
const EventBus& App::events() const { return messaging().buses().events(); }
const TransportRegistry& App::transportRegistry() const { return messaging().transports(); }
std::int64_t App::failedMessages() const { return messaging().failedMessages(); }

void App::schema(std::string name, std::vector<std::string> tables) {
    database_.get().database().declareSchema(std::move(name), std::move(tables));
}

void App::requireWiring(std::string_view feature) const {
    if (isAssembled_) {
        throw std::logic_error{"The application has no feature " + std::string{feature} +
                               ": ask for it while the application is wired."};
    }
}

void App::registered(const std::function<void()>& registration) {
    try {
        registration();
    } catch (const std::logic_error& error) {
        wiring_.problems.push_back({error.what(), ""});
    }
}

void App::assemble(ConsoleApplication& console) {
    for (std::size_t i = 0; i < features_.size(); ++i) { // one may ask for another
        features_[i]->assemble(*this, wiring_.problems);
    }
    isAssembled_ = true;
    auto problems = checkHandlers(wiring_);
    claims_.finish(problems, configuration_.entries);
    mapForeignNames(configuration_, wiring_, problems);
    messaging().connect(configuration_, wiring_, problems, notes_);
    addCommands(console, problems);
    if (!problems.empty()) {
        throw WiringError{problems};
    }
    for (auto& note : notes_) {
        note.sentence = redactText(note.sentence);
        if (note.isWarning) {
            ports_.log.write(LogLevel::Warning, note.sentence, {});
        }
    }
}

void App::addCommands(ConsoleApplication& console, std::vector<WiringProblem>& problems) {
    for (auto& command : consoleCommands_) {
        try {
            console.add(std::move(command));
        } catch (const std::logic_error& error) {
            problems.push_back({error.what(), ""});
        }
    }
    consoleCommands_.clear();
    for (auto& hook : consoleHooks_) {
        console.hook(std::move(hook));
    }
}

} // namespace missive
