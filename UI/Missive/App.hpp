#pragma once

#include <Application/Missive/Bus/CommandBus.hpp>
#include <Application/Missive/Bus/EventBus.hpp>
#include <Application/Missive/Bus/QueryBus.hpp>
#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Worker/WorkerEvents.hpp>
#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>
#include <Infrastructure/Missive/Configuration/Configuration.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <UI/Missive/AppPorts.hpp>
#include <UI/Missive/AskConsoleCommand.hpp>
#include <UI/Missive/Assembly/ConfigurationClaims.hpp>
#include <UI/Missive/Assembly/DatabaseChoice.hpp>
#include <UI/Missive/Assembly/Wiring.hpp>
#include <UI/Missive/Console/ConsoleApplication.hpp>
#include <UI/Missive/DispatchConsoleCommand.hpp>
#include <UI/Missive/Feature.hpp>
#include <UI/Missive/WiringNote.hpp>

#include <concepts>
#include <cstdint>
#include <forward_list>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace missive {

class Messaging;

/// The composition root of an application: technologies, systems and contexts register here what they have, and the App
/// puts it together. It knows none of them.
///
///     int main(int argc, char** argv) {
///         return missive::runApp(argc, argv, {missive::standard(), billing::wireBilling, shipping::wireShipping});
///     }
///
/// Used from one thread until it runs. Everything it hands out lives as long as the App.
class App {
public:
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

    /// The feature of this type, made when it is first asked for. Throws std::logic_error for one that nobody asked for
    /// until the application was put together.
    template <std::derived_from<Feature> F> F& feature() {
        auto& known = featureOfType_[TypeId::of<F>()];
        if (known == nullptr) {
            requireWiring(TypeId::of<F>().name());
            if constexpr (std::is_constructible_v<F, App&>) {
                known = &make<F>(*this);
            } else {
                known = &make<F>();
            }
            features_.push_back(known);
        }
        return static_cast<F&>(*known);
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
    /// change.
    template <class Handler> void event(std::string name, Handler handler, HandlerOptions options = {}) {
        wiring_.eventHandlers.add(std::move(name), std::move(handler), std::move(options));
    }

    /// Registers a middleware under the id by which the configuration of a bus names it.
    void middleware(std::string id, std::shared_ptr<Middleware> middleware);

    /// Registers a retry strategy under the name by which a transport's `retry_strategy` names it.
    void retryPolicy(std::string service, std::shared_ptr<RetryPolicy> policy);

    /// Adds a kind of transport. Of two that support a DSN the one added last makes the transport.
    void transports(std::shared_ptr<TransportFactory> factory);

    /// Adds a kind of database, which is opened if `DATABASE_URL` is of that kind. To be called before anything asks
    /// for the database or the buses.
    void databases(const DatabaseKind& kind);

    /// Has every worker of this application tell what it does to what `listener` connects.
    void onWorker(std::function<void(WorkerEvents&)> listener);

    /// Has work run beside every command that goes on until it is told to stop, such as messenger:consume.
    void beside(WorkBeside::Start start);

    /// The part `missive.NAME` of the configuration, or the root of somebody else that has this name (`monolog`,
    /// `nowo_performance`, `zenstruck_messenger_monitor`), for whoever asks first. What is wrong in it is reported with
    /// everything else, what is read is shown by debug:config, and parts of `missive` nobody asks for are refused.
    ConfigurationSection section(const std::string& name) { return claims_.claim(name); }

    /// Has stamps of the application's type S, which must be described, travel with every message: in this header,
    /// whose name begins with `X-`, as a JSON array. PHP ignores it unless it is called `X-Message-Stamp-<class>`.
    template <Stamp S> void stamp(std::string header) {
        registered([&] { codec_.template registerStamp<S>(std::move(header)); });
    }

    /// Adds a console command made from these arguments.
    template <std::derived_from<ConsoleCommand> Command, class... Arguments> void console(Arguments&&... arguments) {
        consoleCommands_.push_back(std::make_unique<Command>(std::forward<Arguments>(arguments)...));
    }

    /// Adds a console command that dispatches a command of the application, whose fields it takes as JSON.
    template <Message C> void console(std::string name, std::string description) {
        console<DispatchConsoleCommand<C>>(commands(), std::move(name), std::move(description));
    }

    /// Adds a console command that asks a query of the application: its fields are typed as arguments, the answer is
    /// shown as a list or a table, or as JSON with `--format=json` (see AskConsoleCommand). The name is another one
    /// than for commands because a command may name a Result too, and nothing else in the type tells them apart.
    template <Message Q> void consoleQuery(std::string name, std::string description) {
        console<AskConsoleCommand<Q>>(queries(), std::move(name), std::move(description));
    }

    /// Declares the tables of an ODB schema; they are made before the first access to the database where they are
    /// missing.
    void schema(std::string name, std::vector<std::string> tables);

    /// How many messages lie in the failure transports, in whatever state. Call it once everything is put together.
    std::int64_t failedMessages() const;

    /// The units of work on the application's database. This and the buses throw std::invalid_argument when no kind of
    /// database was added that knows `DATABASE_URL`.
    OdbUnitOfWork& database() const;

    /// The buses may be handed to whatever is made while the application is wired. They work once it is put together:
    /// what is dispatched or asked before throws std::logic_error.
    const CommandBus& commands() const;
    const QueryBus& queries() const;
    const EventBus& events() const;
    Clock& clock() noexcept { return ports_.clock; }
    IdGenerator& ids() noexcept { return ports_.ids; }
    Log& log() noexcept { return ports_.log; }
    Waiter& waiter() noexcept { return ports_.waiter; }
    BackgroundTasks& tasks() noexcept { return ports_.tasks; }
    MemoryUsage& memoryUsage() noexcept { return ports_.memory; }
    const MessageCodec& codec() const noexcept { return codec_; }
    const MessageNames& names() const noexcept { return wiring_.messageTypes; }
    const Configuration& configuration() const noexcept { return configuration_; }
    const TransportRegistry& transportRegistry() const;

    /// What is registered so far, and what becomes of it: for features that show or use it.
    const Wiring& wiring() const noexcept { return wiring_; }
    Messaging& messaging() const;
    const std::vector<WiringNote>& notes() const noexcept { return notes_; }

    /// Puts everything together and adds all commands. Throws WiringError that lists every problem. Logs a warning of
    /// what is probably forgotten.
    void assemble(ConsoleApplication& console);

private:
    void requireWiring(std::string_view feature) const;
    void registered(const std::function<void()>& registration);
    void addCommands(ConsoleApplication& console, std::vector<WiringProblem>& problems);

    Configuration configuration_;
    ConfigurationClaims claims_{configuration_};
    AppPorts ports_;
    Wiring wiring_;
    JsonMessageCodec codec_{wiring_.messageTypes};
    DatabaseChoice database_{configuration_.databaseUrl};
    std::unique_ptr<Messaging> messaging_;
    /// The newest first, so that it ends before what it was made from.
    std::forward_list<std::shared_ptr<void>> made_;
    std::unordered_map<TypeId, Feature*> featureOfType_;
    std::vector<Feature*> features_;
    bool isAssembled_ = false;
    std::vector<WiringNote> notes_;
    std::vector<std::unique_ptr<ConsoleCommand>> consoleCommands_;
};

} // namespace missive
