#include <UI/Missive/App.hpp>

#include <Infrastructure/Missive/Dsn/SecretRedaction.hpp>
#include <UI/Missive/Assembly/CheckHandlers.hpp>
#include <UI/Missive/Assembly/LeadLog.hpp>
#include <UI/Missive/Assembly/LogCurrentMessage.hpp>
#include <UI/Missive/Assembly/MapForeignNames.hpp>
#include <UI/Missive/Assembly/Messaging.hpp>
#include <UI/Missive/Assembly/TransportDefaults.hpp>
#include <UI/Missive/WiringError.hpp>

#include <stdexcept>
#include <utility>

namespace missive {

App::App(Configuration configuration, LogLevel leastLogged)
    : Registrations{leastLogged}, configuration_{std::move(configuration)} {
    logProcessor(logCurrentMessage(names()));
}

App::~App() {
    if (messaging_) {
        messaging_->finish(); // what it still forwards needs transports, and bears stamps of what was made
    }
}

void App::databases(const DatabaseKind& kind) {
    database_.offer(kind);
    if (auto* database = database_.found(); database != nullptr && !messaging_) {
        messaging_ = std::make_unique<Messaging>(configuration_.messenger, wiring_, *database, ports_);
    }
}

TransportDefaults App::transportDefaults() noexcept { return TransportDefaults{configuration_}; }

Messaging& App::messaging() const {
    static_cast<void>(database_.get());
    return *messaging_;
}

OdbUnitOfWork& App::database() const { return database_.get().unitOfWork(); }
const CommandBus& App::commands() const { return messaging().buses().commands(); }
const QueryBus& App::queries() const { return messaging().buses().queries(); }
const EventBus& App::events() const { return messaging().buses().events(); }
const TransportRegistry& App::transportRegistry() const { return messaging().transports(); }

std::vector<KeptLogRecord> App::keptLog(const std::string& handler) const {
    const auto found = keptLogs_.find(handler);
    if (found == keptLogs_.end()) {
        throw std::logic_error{"No log handler \"" + handler + "\" of the type \"test\" is configured."};
    }
    return found->second->records();
}

std::int64_t App::failedMessages() const { return messaging().failedMessages(); }

void App::schema(std::string name, std::vector<std::string> tables) {
    auto& database = database_.get().database();
    registered([&] { database.declareSchema(std::move(name), std::move(tables)); });
}

void App::assemble(ConsoleApplication& console) {
    features_.assemble(*this, wiring_.problems);
    close();
    auto problems = checkHandlers(wiring_);
    keptLogs_ = leadLog(configuration_.monolog, wiring_, ports_, leastLogged_, problems);
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
    for (const auto& [name, type] : dispatchedByConsole_) {
        if (wiring_.commandHandlers.handlersFor(type).empty() && wiring_.queryHandlers.handlersFor(type).empty()) {
            problems.push_back({"The console command \"" + name + "\" dispatches " + std::string{type.name()} +
                                    ", which has no handler.",
                                "Register one."});
        }
    }
    for (const auto& hook : wiring_.consoleHooks) {
        console.hook(hook);
    }
}

} // namespace missive
