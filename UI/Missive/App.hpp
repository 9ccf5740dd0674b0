#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Failure/FailureHandling.hpp>
#include <Application/Missive/Outbox/Outbox.hpp>
#include <Application/Missive/Outbox/OutboxForwarding.hpp>
#include <Application/Missive/Worker/InboxPurge.hpp>
#include <Application/Missive/Worker/MessageProcessor.hpp>
#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>
#include <Infrastructure/Missive/Configuration/Configuration.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <UI/Missive/AppPorts.hpp>
#include <UI/Missive/ApplicationDatabase.hpp>
#include <UI/Missive/Buses.hpp>
#include <UI/Missive/Console/ConsoleApplication.hpp>
#include <UI/Missive/DispatchConsoleCommand.hpp>
#include <UI/Missive/Wiring.hpp>
#include <UI/Missive/WiringNote.hpp>

#include <concepts>
#include <cstdint>
#include <forward_list>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace missive {

/// The composition root of an application: contexts register here what they have, in any order, and the App puts it
/// together.
///
///     int main(int argc, char** argv) {
///         return missive::runApp(argc, argv, {billing::wireBilling, shipping::wireShipping});
///     }
///
/// Used from one thread until it runs. Everything it hands out lives as long as the App.
class App {
public:
    /// Opens nothing yet. Throws std::invalid_argument for a database it does not know.
    App(Configuration configuration, LogLevel leastLogged);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    /// Makes something that lives as long as the App: a repository, an adapter.
    template <class T, class... Arguments> T& make(Arguments&&... arguments) {
        auto made = std::make_shared<T>(std::forward<Arguments>(arguments)...);
        made_.push_front(made);
        return *made;
    }

    /// Registers an event under the name it has on the wire, which survives a renaming of the type.
    template <Message M> void message(std::string wireName) {
        registered([&] { wiring_.messageTypes.template registerMessage<M>(std::move(wireName)); });
    }

    /// Registers the handler of a command; the command is read off its parameter.
    template <class Handler> void command(Handler handler) {
        wiring_.commandHandlers.add(std::string{TypeId::of<Handler>().name()}, std::move(handler));
    }

    /// Registers the handler of a query; the query is read off its parameter.
    template <class Handler> void query(Handler handler) {
        wiring_.queryHandlers.add(std::string{TypeId::of<Handler>().name()}, std::move(handler));
    }

    /// Registers a handler of an event; the event is read off its parameter. The name is the inbox key: it must never
    /// change. Priority and such can be set on the descriptor until the next registration.
    template <class Handler> HandlerDescriptor& event(std::string name, Handler handler) {
        return wiring_.eventHandlers.add(std::move(name), std::move(handler));
    }

    /// Registers a middleware under the id by which the configuration of a bus names it.
    void middleware(std::string id, std::shared_ptr<Middleware> middleware);

    /// Registers a retry strategy under the name by which a transport's `retry_strategy` names it.
    void retryPolicy(std::string service, std::shared_ptr<RetryPolicy> policy);

    /// Adds a kind of transport.
    void transports(std::shared_ptr<TransportFactory> factory);

    /// Adds a console command made from these arguments.
    template <std::derived_from<ConsoleCommand> Command, class... Arguments> void console(Arguments&&... arguments) {
        consoleCommands_.push_back(std::make_unique<Command>(std::forward<Arguments>(arguments)...));
    }

    /// Adds a console command that dispatches a command of the application, whose fields it takes as JSON.
    template <Message C> void console(std::string name, std::string description) {
        console<DispatchConsoleCommand<C>>(commands(), std::move(name), std::move(description));
    }

    /// Declares the tables of an ODB schema; they are made before the first access to the database where they are
    /// missing.
    void schema(std::string name, std::vector<std::string> tables);

    /// How many messages lie in the failure transports, in whatever state. Call it once everything is put together.
    std::int64_t failedMessages() const;

    /// The units of work on the application's database.
    OdbUnitOfWork& database() noexcept { return database_->unitOfWork(); }

    const CommandBus& commands() const noexcept { return buses_.commands(); }
    const QueryBus& queries() const noexcept { return buses_.queries(); }
    const EventBus& events() const noexcept { return buses_.events(); }
    Clock& clock() noexcept { return ports_.clock; }
    IdGenerator& ids() noexcept { return ports_.ids; }
    Log& log() noexcept { return ports_.log; }
    const Configuration& configuration() const noexcept { return configuration_; }
    const TransportRegistry& transportRegistry() const noexcept { return transports_; }

    /// Puts everything together and adds all commands. Throws WiringError that lists every problem. Logs a warning of
    /// what is probably forgotten.
    void assemble(ConsoleApplication& console);

private:
    void registered(const std::function<void()>& registration);
    void checkTypeMappings(std::vector<WiringProblem>& problems);
    void addMessengerCommands(ConsoleApplication& console);

    Configuration configuration_;
    AppPorts ports_;
    Wiring wiring_;
    JsonMessageCodec codec_{wiring_.messageTypes};
    std::unique_ptr<ApplicationDatabase> database_;
    TransportRegistry transports_;
    Routing routing_{transports_};
    OutboxForwarding forwarding_{transports_, ports_.clock, ports_.random, wiring_.messageTypes, ports_.log};
    Buses buses_;
    /// The newest first, so that it ends before what it was made from.
    std::forward_list<std::shared_ptr<void>> made_;
    /// Ends before what was made and the buses: what it still forwards needs transports and bears stamps of theirs.
    Outbox outbox_;
    FailureHandling failures_;
    InboxPurge inboxPurge_;
    MessageProcessor processor_;
    std::vector<WiringNote> notes_;
    std::vector<std::unique_ptr<ConsoleCommand>> consoleCommands_;
};

} // namespace missive
