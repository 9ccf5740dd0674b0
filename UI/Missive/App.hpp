#pragma once

#include <Application/Missive/Bus/CommandBus.hpp>
#include <Application/Missive/Bus/EventBus.hpp>
#include <Application/Missive/Bus/QueryBus.hpp>
#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Infrastructure/Missive/Configuration/Configuration.hpp>
#include <Infrastructure/Missive/Log/TestLogHandler.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <UI/Missive/AskConsoleCommand.hpp>
#include <UI/Missive/Assembly/ConfigurationClaims.hpp>
#include <UI/Missive/Assembly/DatabaseChoice.hpp>
#include <UI/Missive/Assembly/Features.hpp>
#include <UI/Missive/Console/ConsoleApplication.hpp>
#include <UI/Missive/DispatchConsoleCommand.hpp>
#include <UI/Missive/Registrations.hpp>
#include <UI/Missive/WiringNote.hpp>

#include <concepts>
#include <cstdint>
#include <forward_list>
#include <map>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace missive {

class Messaging;
class TransportDefaults;

/// The composition root of an application: technologies, systems and contexts register here what they have, and the App
/// puts it together. It knows none of them.
///
///     int main(int argc, char** argv) {
///         return missive::runApp(argc, argv, {missive::standard(), billing::wireBilling, shipping::wireShipping});
///     }
///
/// Used from one thread until it runs. Everything it hands out lives as long as the App.
class App : public Registrations {
public:
    App(Configuration configuration, LogLevel leastLogged);
    ~App();

    /// Makes something that lives as long as the App: a repository, an adapter.
    template <class T, class... Arguments> T& make(Arguments&&... arguments) {
        auto made = std::make_shared<T>(std::forward<Arguments>(arguments)...);
        made_.push_front(made);
        return *made;
    }

    /// The feature of this type, made when it is first asked for. Throws std::logic_error for one that nobody asked for
    /// until the application was put together.
    template <std::derived_from<Feature> F> F& feature() {
        return features_.template get<F>([this]() -> F& {
            if constexpr (std::is_constructible_v<F, App&>) {
                return make<F>(*this);
            } else {
                return make<F>();
            }
        });
    }

    /// Adds a kind of database, which is opened if `DATABASE_URL` is of that kind. To be called before anything asks
    /// for the database or the buses.
    void databases(const DatabaseKind& kind);

    /// The part `missive.NAME` of the configuration, or the root of somebody else that has this name
    /// (`nowo_performance`, `zenstruck_messenger_monitor`), for whoever asks first. What is wrong in it is reported
    /// with everything else, what is read is shown by debug:config, and parts of `missive` nobody asks for are refused.
    ConfigurationSection section(const std::string& name) { return claims_.claim(name); }

    /// What a feature adds to the configured transports, before the application is put together.
    TransportDefaults transportDefaults() noexcept;

    /// Adds a console command made from these arguments.
    template <std::derived_from<ConsoleCommand> Command, class... Arguments> void console(Arguments&&... arguments) {
        registered(
            [&] { consoleCommands_.push_back(std::make_unique<Command>(std::forward<Arguments>(arguments)...)); });
    }

    /// Adds a console command that dispatches a command of the application, whose fields it takes as JSON.
    template <Message C> void console(std::string name, std::string description) {
        dispatchedByConsole_.emplace_back(name, TypeId::of<C>());
        console<DispatchConsoleCommand<C>>(commands(), std::move(name), std::move(description));
    }

    /// Adds a console command that asks a query of the application: its fields are typed as arguments, the answer is
    /// shown as a list or a table, or as JSON with `--format=json` (see AskConsoleCommand). The name is another one
    /// than for commands because a command may name a Result too, and nothing else in the type tells them apart.
    template <Message Q> void consoleQuery(std::string name, std::string description) {
        dispatchedByConsole_.emplace_back(name, TypeId::of<Q>());
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
    const Configuration& configuration() const noexcept { return configuration_; }
    const TransportRegistry& transportRegistry() const;

    /// What a log handler of the type `test` has kept. Throws std::logic_error where none has this name.
    std::vector<KeptLogRecord> keptLog(const std::string& handler) const;

    Messaging& messaging() const;
    const std::vector<WiringNote>& notes() const noexcept { return notes_; }

    /// Puts everything together and adds all commands. Throws WiringError that lists every problem. Logs a warning of
    /// what is probably forgotten.
    void assemble(ConsoleApplication& console);

private:
    void addCommands(ConsoleApplication& console, std::vector<WiringProblem>& problems);

    Configuration configuration_;
    ConfigurationClaims claims_{configuration_};
    DatabaseChoice database_{configuration_.databaseUrl};
    std::unique_ptr<Messaging> messaging_;
    /// The newest first, so that it ends before what it was made from.
    std::forward_list<std::shared_ptr<void>> made_;
    Features features_;
    std::map<std::string, std::shared_ptr<TestLogHandler>> keptLogs_;
    std::vector<WiringNote> notes_;
    std::vector<std::unique_ptr<ConsoleCommand>> consoleCommands_;
    std::vector<std::pair<std::string, TypeId>> dispatchedByConsole_;
};

} // namespace missive
